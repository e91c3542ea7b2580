package io.github.queuesla.benchmarks;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.duckdb.DuckDbEngine;
import io.github.queuesla.duckdb.DuckDbSettings;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.DayReplacement;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.folder.SystemFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes a history of January 2024 with random contacts, as {@code sync} would write it. Arguments: the new folder, the
 * number of events.
 */
public final class HistoryMaker {

    private static final int QUEUES = 200;
    private static final int DAYS = 31;
    private static final long MEMORY_MEGABYTES = 2_048;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Instant FETCHED = Instant.parse("2024-02-10T04:00:00Z");
    private static final List<MediaType> MEDIA =
            List.of(MediaType.VOICE, MediaType.VOICE, MediaType.CHAT, new MediaType("email"));

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<Queue> queues = new ArrayList<>();

    private HistoryMaker() {
        for (int number = 1; number <= QUEUES; number++) {
            String name = String.format(Locale.ROOT, "Queue %03d", number);
            queues.add(new Queue(new QueueId(uuid()), name, Optional.empty(), new TreeMap<>()));
        }
    }

    /** Makes the history. */
    public static void main(String[] arguments) {
        new HistoryMaker().write(Path.of(arguments[0]), Long.parseLong(arguments[1]));
    }

    private void write(Path folder, long events) {
        OrganisationIdentity organisation =
                new OrganisationIdentity("api.example.org", Optional.of(uuid()), List.of("a-client"));
        DuckDbSettings settings = new DuckDbSettings(
                Path.of(System.getProperty("java.io.tmpdir")),
                MEMORY_MEGABYTES,
                Runtime.getRuntime().availableProcessors());
        try (HistoryEngine engine = DuckDbEngine.open(settings);
                HistoryWriter writer = HistoryWriter.openOrCreate(folder, organisation, new SystemFiles(), FETCHED)) {
            writer.remember(QueueListing.of(queues), FETCHED);
            for (int day = 0; day < DAYS; day++) {
                // A contact has two events: its offer and its outcome.
                write(writer, engine, FIRST.plusDays(day), events / DAYS / 2);
            }
        }
    }

    private void write(HistoryWriter writer, HistoryEngine engine, LocalDate day, long contacts) {
        try (DayReplacement replacement = writer.replace(day, engine)) {
            for (long contact = 0; contact < contacts; contact++) {
                String conversation = uuid();
                replacement.add(conversation, contact(day, conversation));
            }
            replacement.finish(content -> Optional.of(new DayFooter(
                    DayFooter.FORMAT,
                    new DayProvenance("a-job", FETCHED, Optional.of(FETCHED)),
                    DayState.SETTLED,
                    false,
                    content.counts(),
                    0,
                    content.hash())));
        }
    }

    private List<QueueEvent> contact(LocalDate day, String conversation) {
        Instant offered = day.atTime(7, 0)
                .toInstant(ZoneOffset.UTC)
                .plusMillis(random.nextLong(Duration.ofHours(12).toMillis()));
        long wait = Math.min(3_600_000, (long) (-40_000 * Math.log(1 - random.nextDouble())));
        int share = random.nextInt(100);
        EventType outcome = share < 85 ? EventType.ANSWERED : share < 97 ? EventType.ABANDONED : EventType.FLOW_OUT;
        QueueEvent offer = new QueueEvent(
                EventType.OFFERED,
                offered,
                Optional.of(offered),
                OptionalLong.empty(),
                queues.get(random.nextInt(QUEUES)).id(),
                MEDIA.get(random.nextInt(MEDIA.size())),
                Optional.of("inbound"),
                conversation,
                1);
        return List.of(offer, ended(offer, outcome, wait));
    }

    private static QueueEvent ended(QueueEvent offer, EventType outcome, long wait) {
        return new QueueEvent(
                outcome,
                offer.time().plusMillis(wait),
                offer.offered(),
                OptionalLong.of(wait),
                offer.queue(),
                offer.media(),
                offer.direction(),
                offer.conversationId(),
                offer.visit());
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}

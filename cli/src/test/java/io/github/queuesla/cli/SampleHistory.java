package io.github.queuesla.cli;

import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.Days;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A history of two days and one queue: 10 January 2024, and 11 January, which is provisional. */
final class SampleHistory {

    private static final Instant FETCHED = Instant.parse("2024-01-12T04:00:00Z");
    private static final Queue SALES =
            new Queue(new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01"), "Sales", Optional.empty(), new TreeMap<>());

    private static final Map<LocalDate, DayState> DAYS =
            Map.of(LocalDate.of(2024, 1, 10), DayState.SETTLED, LocalDate.of(2024, 1, 11), DayState.PROVISIONAL);

    /** The waits of each day: one is exactly 30 s. */
    private static final List<Long> WAITS = List.of(5_000L, 19_999L, 30_000L, 60_000L);

    private SampleHistory() {}

    /**
     * A visit to the queue.
     *
     * @param waitMillis how long it waited; empty when it has no outcome
     */
    record Visit(String conversation, Instant offered, OptionalLong waitMillis) {

        static Visit answered(String conversation, String offered, Duration wait) {
            return new Visit(conversation, Instant.parse(offered), OptionalLong.of(wait.toMillis()));
        }

        static Visit open(String conversation, String offered) {
            return new Visit(conversation, Instant.parse(offered), OptionalLong.empty());
        }

        private List<QueueEvent> events() {
            List<QueueEvent> events = new ArrayList<>();
            events.add(event(EventType.OFFERED, offered, OptionalLong.empty()));
            waitMillis.ifPresent(
                    wait -> events.add(event(EventType.ANSWERED, offered.plusMillis(wait), OptionalLong.of(wait))));
            return events;
        }

        private QueueEvent event(EventType type, Instant time, OptionalLong wait) {
            return new QueueEvent(
                    type,
                    time,
                    Optional.of(offered),
                    wait,
                    SALES.id(),
                    MediaType.VOICE,
                    Optional.of("inbound"),
                    conversation,
                    1);
        }
    }

    /** Writes a history of those days, or these days of one that is there, which says when contacts arrived. */
    static void write(Path folder, Map<LocalDate, DayState> days, List<Visit> visits) {
        OrganisationIdentity organisation =
                new OrganisationIdentity("api.example.org", Optional.of("an-organisation"), List.of("an-organisation"));
        try (OpenEngine<HistoryEngine> open = OpenEngine.start(folder);
                HistoryWriter writer = HistoryWriter.openOrCreate(folder, organisation, new SystemFiles(), FETCHED)) {
            writer.remember(QueueListing.of(List.of(SALES)), FETCHED);
            for (Map.Entry<LocalDate, DayState> day : days.entrySet()) {
                try (DayReplacement replacement = writer.replace(day.getKey(), open.engine())) {
                    visits.forEach(visit -> replacement.add(
                            visit.conversation(),
                            visit.events().stream()
                                    .filter(event -> Days.of(event.time()).equals(day.getKey()))
                                    .toList()));
                    finish(replacement, day.getValue());
                }
            }
        }
    }

    /** Writes the history into a new folder. */
    static void write(Path folder) {
        write(folder, Optional.of("an-organisation"), WAITS);
    }

    /** Writes a history of that organisation, whose queue has the same id and name, with those waits on each day. */
    static void write(Path folder, Optional<String> organisationId, List<Long> waits) {
        OrganisationIdentity organisation =
                new OrganisationIdentity("api.example.org", organisationId, List.of(organisationId.orElse("a-client")));
        try (OpenEngine<HistoryEngine> open = OpenEngine.start(folder);
                HistoryWriter writer = HistoryWriter.openOrCreate(folder, organisation, new SystemFiles(), FETCHED)) {
            writer.remember(QueueListing.of(List.of(SALES)), FETCHED);
            for (Map.Entry<LocalDate, DayState> day : DAYS.entrySet()) {
                try (DayReplacement replacement = writer.replace(day.getKey(), open.engine())) {
                    fill(replacement, day.getKey(), waits);
                    finish(replacement, day.getValue());
                }
            }
        }
    }

    private static void fill(DayReplacement replacement, LocalDate day, List<Long> waits) {
        for (long wait : waits) {
            Instant offered = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
            String conversation = day + "-" + wait;
            replacement.add(
                    conversation,
                    List.of(
                            event(EventType.OFFERED, offered, OptionalLong.empty(), conversation),
                            event(EventType.ANSWERED, offered.plusMillis(wait), OptionalLong.of(wait), conversation)));
        }
    }

    private static void finish(DayReplacement replacement, DayState state) {
        DayProvenance provenance = new DayProvenance("a-job", FETCHED, Optional.of(FETCHED));
        replacement.finish(content ->
                Optional.of(new DayFooter(DayFooter.FORMAT, provenance, state, false, Map.of(), 0, content.hash())));
    }

    private static QueueEvent event(EventType type, Instant time, OptionalLong wait, String conversation) {
        return new QueueEvent(
                type,
                time,
                Optional.empty(),
                wait,
                SALES.id(),
                MediaType.VOICE,
                Optional.of("inbound"),
                conversation,
                1);
    }
}

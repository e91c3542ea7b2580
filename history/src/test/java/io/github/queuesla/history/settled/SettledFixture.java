package io.github.queuesla.history.settled;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.folder.DayReplacement;
import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.folder.SystemFiles;
import io.github.queuesla.history.testing.Events;
import io.github.queuesla.history.testing.FakeEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A history of two days, and its settling. */
final class SettledFixture {

    static final Instant NOW = Instant.parse("2024-03-05T12:00:00Z");
    static final LocalDate FIRST = LocalDate.of(2024, 2, 28);
    static final LocalDate SECOND = LocalDate.of(2024, 2, 29);
    static final Period PERIOD = Period.ofDays(FIRST, SECOND, ZoneId.of("Europe/London"));

    private static final OrganisationIdentity US =
            new OrganisationIdentity("api.example", Optional.of("us"), List.of("client"));

    private SettledFixture() {}

    static HistoryWriter writer(Path path, FileOperations files) {
        return HistoryWriter.openOrCreate(path, US, files, NOW);
    }

    /** Writes both days anew, with one conversation each. */
    static void write(Path path, FakeEngine engine, String conversation) {
        try (HistoryWriter writer = writer(path, new SystemFiles())) {
            writer.remember(QueueListing.of(List.of(Queue.knownById(new QueueId("q1")))), NOW);
            for (LocalDate day : List.of(FIRST, SECOND)) {
                try (DayReplacement replacement = writer.replace(day, engine)) {
                    replacement.add(conversation, List.of(Events.offered("q1", conversation, Days.start(day))));
                    replacement.finish(content -> Optional.of(new DayFooter(
                            DayFooter.FORMAT,
                            new DayProvenance("job", NOW, Optional.of(NOW)),
                            DayState.SETTLED,
                            true,
                            content.counts(),
                            0,
                            content.hash())));
                }
            }
        }
    }

    /** Settles both days. */
    static SettledPeriod settle(Path path, FakeEngine engine, SettledName name, FileOperations files) {
        try (HistoryWriter writer = writer(path, new SystemFiles())) {
            HistoryView view = writer.folder().view(engine);
            Manifest.Origin origin = new Manifest.Origin(NOW, "queue-sla 1", engine.name(), "northwind.yaml");
            Manifest.Facts facts = new Manifest.Facts(List.of(FIRST, SECOND), view.hash(), List.of());
            Map<String, byte[]> texts = Map.of(
                    SettledPeriod.CONTRACT, "contract: C".getBytes(StandardCharsets.UTF_8),
                    SettledPeriod.RESULT, "{\"totals\":[]}".getBytes(StandardCharsets.UTF_8));
            return new PeriodFreezer(writer, files)
                    .settle(name, view, texts, kept -> new Manifest(PERIOD, origin, facts, kept));
        }
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package io.github.queuesla.duckdb;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.history.count.HistorySource;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.DayWriter;
import io.github.queuesla.history.engine.HistoryEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The contacts of a test as files of days, and an engine over them. */
final class WrittenHistory implements AutoCloseable {

    /** Long after every contact, so that no day is still to come. */
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Path folder;
    private final HistoryEngine engine;

    WrittenHistory(Path folder) {
        this.folder = folder;
        this.engine = new DuckDbProvider().start(folder, 512, 1);
    }

    /** A source for exactly these contacts in these days, each of which has a file. */
    HistorySource source(List<Contact> contacts, LocalDate first, LocalDate last) throws IOException {
        SortedMap<LocalDate, List<Contact>> days = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.put(day, new ArrayList<>());
        }
        for (Contact contact : contacts) {
            days.computeIfAbsent(contact.ended().atZone(ZoneOffset.UTC).toLocalDate(), unseen -> new ArrayList<>())
                    .add(contact);
        }
        List<DayFile> files = new ArrayList<>();
        DayFile empty = write(first.minusDays(1), List.of());
        for (LocalDate day : days.keySet()) {
            List<Contact> ofDay = days.getOrDefault(day, List.of());
            files.add(
                    ofDay.isEmpty()
                            ? new DayFile(day, empty.location(), empty.bytes(), empty.footer())
                            : write(day, ofDay));
        }
        return new HistorySource(engine, new HistoryView(files), () -> NOW);
    }

    private DayFile write(LocalDate day, List<Contact> contacts) throws IOException {
        Path file = folder.resolve(day + ".parquet");
        DayContent content;
        try (DayWriter writer = engine.write(file)) {
            for (int number = 0; number < contacts.size(); number++) {
                String conversation = day + "-" + number;
                writer.add(conversation, List.of(event(contacts.get(number), conversation)));
            }
            content = writer.finish(counted -> "{}");
        }
        DayProvenance provenance = new DayProvenance("test", NOW, Optional.empty());
        return new DayFile(
                day,
                file.toString(),
                Files.size(file),
                new DayFooter(DayFooter.FORMAT, provenance, DayState.SETTLED, content.counts(), 0, content.hash()));
    }

    private static QueueEvent event(Contact contact, String conversation) {
        EventType type = EventType.of(contact.outcome());
        return new QueueEvent(
                type,
                contact.ended(),
                Optional.empty(),
                type == EventType.OFFERED ? OptionalLong.empty() : OptionalLong.of(contact.waitMillis()),
                contact.queue(),
                contact.media(),
                Optional.of("inbound"),
                conversation,
                1);
    }

    @Override
    public void close() {
        engine.close();
    }
}

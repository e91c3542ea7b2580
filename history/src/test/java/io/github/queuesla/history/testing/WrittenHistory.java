package io.github.queuesla.history.testing;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.history.count.HistorySource;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.FileStamp;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.DayWriter;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.engine.ReadingEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The contacts of a test in files of days, written as {@code sync} writes them. */
public final class WrittenHistory implements AutoCloseable {

    /** Long after every contact, so that no day is still to come. */
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Path folder;
    private final HistoryEngine engine;

    /**
     * No contacts yet.
     *
     * @param engine writes them; it is closed with this
     */
    public WrittenHistory(HistoryEngine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    /** The engine that writes them. */
    public HistoryEngine engine() {
        return engine;
    }

    /** Exactly these contacts, and a file for each of these days. */
    public HistoryView view(List<Contact> contacts, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, List<Contact>> days = new TreeMap<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, new ArrayList<>()));
        for (Contact contact : contacts) {
            days.computeIfAbsent(Days.of(contact.ended()), unseen -> new ArrayList<>())
                    .add(contact);
        }
        List<DayFile> files = new ArrayList<>();
        DayFile empty = write(first.minusDays(1), List.of());
        days.forEach((day, ofDay) -> files.add(
                ofDay.isEmpty()
                        ? new DayFile(day, empty.location(), empty.stamp(), empty.footer())
                        : write(day, ofDay)));
        return new HistoryView(files);
    }

    /** A source over files, read by an engine that may be another than the one that wrote them. */
    public HistorySource source(ReadingEngine reader, HistoryView view) {
        return new HistorySource(reader, view, () -> NOW);
    }

    /** The file of a day. */
    public DayFile write(LocalDate day, List<Contact> contacts) {
        return write(day, folder.resolve(day + ".parquet"), contacts);
    }

    /** The file of a day at that place. */
    public DayFile write(LocalDate day, Path file, List<Contact> contacts) {
        List<QueueEvent> events = new ArrayList<>();
        for (int number = 0; number < contacts.size(); number++) {
            events.add(event(contacts.get(number), day + "-" + number));
        }
        return writeEvents(day, file, events);
    }

    /** Exactly these events, and a file for each of these days. */
    public HistoryView viewOfEvents(List<QueueEvent> events, LocalDate first, LocalDate last) {
        return new HistoryView(first.datesUntil(last.plusDays(1))
                .map(day -> writeEvents(
                        day,
                        folder.resolve(day + ".parquet"),
                        events.stream()
                                .filter(event -> Days.of(event.time()).equals(day))
                                .toList()))
                .toList());
    }

    private DayFile writeEvents(LocalDate day, Path file, List<QueueEvent> events) {
        Map<String, List<QueueEvent>> conversations =
                events.stream().collect(Collectors.groupingBy(QueueEvent::conversationId));
        DayContent content;
        try (DayWriter writer = engine.write(file)) {
            conversations.forEach(writer::add);
            content = writer.finish(counted -> "{}");
        }
        DayProvenance provenance = new DayProvenance("test", NOW, Optional.empty());
        return new DayFile(
                day,
                file.toString(),
                stamp(file),
                new DayFooter(
                        DayFooter.FORMAT, provenance, DayState.SETTLED, false, content.counts(), 0, content.hash()));
    }

    private static FileStamp stamp(Path file) {
        try {
            return FileStamp.of(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
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

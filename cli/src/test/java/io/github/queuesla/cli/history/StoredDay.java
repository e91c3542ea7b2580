package io.github.queuesla.cli.history;

import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.DayReplacement;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.folder.SystemFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The events of a day in a history: to read, and to write otherwise than the platform gave them. */
final class StoredDay {

    private static final String SQL =
            "SELECT event, unix_millis(event_time), wait_ms, queue_id, media, conversation_id,"
                    + " visit FROM events ORDER BY event_time, conversation_id, visit";

    private StoredDay() {}

    /** The events of a day, in order of time. */
    static List<QueueEvent> events(Path history, String day) {
        try (OpenEngine<HistoryEngine> open = OpenEngine.start(history)) {
            return read(open.engine(), file(open.engine(), history, day));
        }
    }

    private static DayFile file(HistoryEngine engine, Path history, String day) {
        return HistoryFolder.open(history).view(engine).files().stream()
                .filter(file -> file.day().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }

    private static List<QueueEvent> read(HistoryEngine engine, DayFile file) {
        List<QueueEvent> events = new ArrayList<>();
        engine.query(
                List.of(file),
                SQL,
                row -> events.add(new QueueEvent(
                        EventType.ofCode(row.text(1)).orElseThrow(),
                        Instant.ofEpochMilli(row.number(2)),
                        Optional.empty(),
                        row.isNull(3) ? OptionalLong.empty() : OptionalLong.of(row.number(3)),
                        new QueueId(row.text(4)),
                        new MediaType(row.text(5)),
                        Optional.of("inbound"),
                        row.text(6),
                        (int) row.number(7))));
        return events;
    }

    /**
     * Writes the day with other events, as a synchronization writes a day that the platform itself counts otherwise: it is
     * old enough, and not settled.
     */
    static void rewrite(Path history, String day, UnaryOperator<List<QueueEvent>> change) {
        write(
                history,
                day,
                change,
                (before, content) -> new DayFooter(
                        DayFooter.FORMAT,
                        before.provenance(),
                        DayState.PROVISIONAL,
                        false,
                        content.counts(),
                        0,
                        content.hash()));
    }

    /** Writes the day with other events, and with the words that the file had about those before. */
    static void forge(Path history, String day, UnaryOperator<List<QueueEvent>> change) {
        write(history, day, change, (before, content) -> before);
    }

    private static void write(
            Path history,
            String day,
            UnaryOperator<List<QueueEvent>> change,
            BiFunction<DayFooter, DayContent, DayFooter> footer) {
        try (OpenEngine<HistoryEngine> open = OpenEngine.start(history);
                HistoryWriter writer =
                        HistoryWriter.open(HistoryFolder.open(history), new SystemFiles(), Instant.EPOCH)) {
            DayFile before = file(open.engine(), history, day);
            Map<String, List<QueueEvent>> conversations =
                    change.apply(new ArrayList<>(read(open.engine(), before))).stream()
                            .collect(Collectors.groupingBy(QueueEvent::conversationId));
            try (DayReplacement replacement = writer.replace(LocalDate.parse(day), open.engine())) {
                conversations.forEach(replacement::add);
                replacement.finish(content -> Optional.of(footer.apply(before.footer(), content)));
            }
        }
    }
}

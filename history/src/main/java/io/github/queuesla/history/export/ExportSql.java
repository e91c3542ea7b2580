package io.github.queuesla.history.export;

import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.folder.KnownQueues;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queries of exports. */
final class ExportSql {

    static final String EVENTS =
            "SELECT event, event_time, offered_time, wait_ms, visit, queue_id, media, direction, conversation_id"
                    + " FROM events";

    static final String SAFE_EVENTS = "SELECT event, event_time, offered_time, wait_ms, visit, " + safe("queue_id")
            + ", " + safe("media") + ", " + safe("direction") + ", " + safe("conversation_id") + " FROM events";

    static final String FACT =
            "SELECT CAST(event_time AS DATE) AS event_date, event, event_time, offered_time, wait_ms,"
                    + " visit, queue_id, media, direction, conversation_id FROM events";

    private static final String QUEUE_COLUMNS =
            "SELECT queue_id, queue_name, division_id, division_name FROM (VALUES %s)"
                    + " AS known (queue_id, queue_name, division_id, division_name)";

    private static final String UNKNOWN_QUEUES =
            "SELECT DISTINCT queue_id, queue_id AS queue_name, CAST(NULL AS VARCHAR) AS division_id,"
                    + " CAST(NULL AS VARCHAR) AS division_name FROM events";

    private ExportSql() {}

    /** A spreadsheet would run a cell that starts like a formula. */
    private static String safe(String column) {
        return "CASE WHEN substr(" + column + ", 1, 1) IN ('=', '+', '-', '@', chr(9), chr(13)) THEN '''' || " + column
                + " ELSE " + column + " END AS " + column;
    }

    /** The known queues, and those that only events name, with their ids as names. */
    static String queues(KnownQueues queues) {
        List<Queue> all = Stream.concat(queues.listed().stream(), queues.earlier().stream())
                .toList();
        if (all.isEmpty()) {
            return UNKNOWN_QUEUES + " ORDER BY queue_id";
        }
        String rows = all.stream().map(ExportSql::row).collect(Collectors.joining(", "));
        String ids = all.stream().map(queue -> literal(queue.id().value())).collect(Collectors.joining(", ", "(", ")"));
        return QUEUE_COLUMNS.replace("%s", rows) + " UNION ALL " + UNKNOWN_QUEUES + " WHERE queue_id NOT IN " + ids
                + " ORDER BY queue_id";
    }

    private static String row(Queue queue) {
        return "(" + literal(queue.id().value()) + ", " + literal(queue.name()) + ", "
                + queue.division().map(Division::id).map(ExportSql::literal).orElse("CAST(NULL AS VARCHAR)") + ", "
                + queue.division().map(Division::name).map(ExportSql::literal).orElse("CAST(NULL AS VARCHAR)") + ")";
    }

    /** Every day from the first to the last, and whether the history has it and will keep it as it is. */
    static String calendar(HistoryView view) {
        NavigableMap<LocalDate, DayFile> kept = view.byDay();
        String columns = " AS calendar (event_date, year_number, month_number, week_year, week_number, weekday_number,"
                + " state) ORDER BY event_date";
        if (kept.isEmpty()) {
            return "SELECT * FROM (VALUES (DATE '1970-01-01', 0, 0, 0, 0, 0, ''))"
                    + columns.replace(" ORDER", " WHERE false ORDER");
        }
        return kept.firstKey()
                .datesUntil(kept.lastKey().plusDays(1))
                .map(day -> row(day, kept.get(day)))
                .collect(Collectors.joining(", ", "SELECT * FROM (VALUES ", ")" + columns));
    }

    private static String row(LocalDate day, @Nullable DayFile file) {
        String state = file == null ? "missing" : file.footer().state().code();
        return "(DATE '" + day + "', " + day.getYear() + ", " + day.getMonthValue() + ", "
                + day.get(IsoFields.WEEK_BASED_YEAR) + ", " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + ", "
                + day.getDayOfWeek().getValue() + ", " + literal(state) + ")";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

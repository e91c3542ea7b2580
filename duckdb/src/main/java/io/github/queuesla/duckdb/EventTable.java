package io.github.queuesla.duckdb;

import java.util.List;

/** The events of a day as tables of DuckDB, and as the columns of a file. Times are milliseconds in the tables. */
final class EventTable {
    /** The events as they arrive, each with the number of its delivery; a delivery without events has one empty row. */
    static final String RECEIVED = "received";

    /** The events to write, in order, each once. */
    static final String SORTED = "sorted";

    /** The columns of a file, with their types: the format that the manual promises. */
    static final List<String> COLUMNS = List.of(
            "event VARCHAR",
            "event_time TIMESTAMP WITH TIME ZONE",
            "offered_time TIMESTAMP WITH TIME ZONE",
            "wait_ms BIGINT",
            "visit SMALLINT",
            "queue_id VARCHAR",
            "media VARCHAR",
            "direction VARCHAR",
            "conversation_id VARCHAR");

    static final String CREATE = "CREATE TEMP TABLE " + RECEIVED
            + " (delivery BIGINT, event VARCHAR, event_ms BIGINT, offered_ms BIGINT, wait_ms BIGINT, visit SMALLINT,"
            + " queue_id VARCHAR, media VARCHAR, direction VARCHAR, conversation_id VARCHAR)";

    /** The last delivery of each conversation. */
    static final String SORT = sorted("FROM " + RECEIVED
            + " JOIN (SELECT conversation_id, max(delivery) AS delivery FROM " + RECEIVED
            + " GROUP BY conversation_id) USING (conversation_id, delivery) WHERE event IS NOT NULL");

    static final String COUNT = "SELECT queue_id, media, event, count(*),"
            + " cast(coalesce(sum(wait_ms), 0) AS BIGINT) FROM " + SORTED
            + " GROUP BY queue_id, media, event ORDER BY queue_id, media, event";

    private static final String FILE_COLUMNS = "event, make_timestamptz(event_ms * 1000) AS event_time,"
            + " make_timestamptz(offered_ms * 1000) AS offered_time, wait_ms, visit, queue_id, media, direction,"
            + " conversation_id";

    private EventTable() {}

    /** Makes the sorted table of what a file holds. */
    static String load(String location) {
        return sorted("FROM (SELECT * EXCLUDE (event_time, offered_time), epoch_ms(event_time) AS event_ms,"
                + " epoch_ms(offered_time) AS offered_ms FROM " + source(List.of(location)) + ")");
    }

    // By queue and time, as readers filter; then by every other column, so that the same events make the same file.
    private static String sorted(String from) {
        return "CREATE TEMP TABLE " + SORTED
                + " AS SELECT event, event_ms, offered_ms, wait_ms, visit, queue_id, media, direction, conversation_id "
                + from
                + " ORDER BY queue_id, event_ms, event, offered_ms NULLS FIRST, wait_ms NULLS FIRST, visit, media,"
                + " direction NULLS FIRST, conversation_id";
    }

    /** Some of the sorted rows, each as the line that the hash of a file is made of, in UTF-8. */
    static String lines(long from, long to) {
        return "SELECT encode(CAST(json_array(event, event_ms, offered_ms, wait_ms, visit, queue_id, media, direction,"
                + " conversation_id) AS VARCHAR) || chr(10)) FROM " + SORTED + " WHERE rowid >= " + from
                + " AND rowid < " + to;
    }

    /** Writes the sorted rows. */
    static String copy(String location, String key, String footer) {
        return "COPY (SELECT " + FILE_COLUMNS + " FROM " + SORTED + ") TO " + SqlText.literal(location)
                + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, KV_METADATA {" + key + ": "
                + SqlText.literal(footer) + "})";
    }

    /** The files as a table; the folder's name is not a column. */
    static String source(List<String> locations) {
        return "read_parquet(" + SqlText.files(locations) + ", hive_partitioning = false)";
    }

    /** A query whose rows are the events of the files. */
    static String events(List<String> locations) {
        if (!locations.isEmpty()) {
            return "SELECT * FROM " + source(locations);
        }
        List<String> columns = COLUMNS.stream().map(EventTable::none).toList();
        return "SELECT " + String.join(", ", columns) + " WHERE false";
    }

    private static String none(String column) {
        int end = column.indexOf(' ');
        return "CAST(NULL AS " + column.substring(end + 1) + ") AS " + column.substring(0, end);
    }
}

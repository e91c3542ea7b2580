package io.github.queuesla.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Answers from the files of a history in plain DuckDB, as somebody would write it by hand: the figures alone, as CSV.
 * Arguments: {@code half-hours}, {@code curve} or {@code contract}; the folder; the file to write.
 */
public final class HandWritten {

    private static final String ANSWERED = "count(*) filter (where event = 'answered')";

    private static final String OFFICE = "(isodow(utc) <= 5 and hour(utc) >= 8 and hour(utc) < 18"
            + " or isodow(utc) = 6 and hour(utc) >= 9 and hour(utc) < 13)";

    private static final Map<String, String> QUESTIONS = Map.of(
            "half-hours",
            "select queue_id, time_bucket(interval '30 minutes', utc) as start, " + ANSWERED + " as answered, "
                    + in("", 30_001) + " as in_time, count(*) filter (where event = 'abandoned') as abandoned,"
                    + " count(*) filter (where event = 'offered') as offered from events group by all order by all",
            "curve",
            "select seconds, sum(events) over (order by seconds) as in_time, sum(events) over () as answered from"
                    + " (select (wait_ms + 999) // 1000 as seconds, count(*) as events from events"
                    + " where event = 'answered' group by all) order by all",
            "contract",
            "select queue_id, " + answered("media = 'voice' and " + OFFICE) + " as voice, "
                    + in("media = 'voice' and " + OFFICE + " and", 20_001) + " as voice_in_time, "
                    + "count(*) filter (where media = 'chat' and event in ('answered', 'abandoned')) as chat, "
                    + in("media = 'chat' and", 60_001) + " as chat_in_time, " + ANSWERED + " as every, "
                    + in("", 30_001) + " as every_in_time from events group by all order by all");

    private HandWritten() {}

    private static String answered(String condition) {
        return "count(*) filter (where " + condition + " and event = 'answered')";
    }

    private static String in(String condition, int millis) {
        return "count(*) filter (where " + condition + " event = 'answered' and wait_ms < " + millis + ")";
    }

    /** Writes the answer. */
    public static void main(String[] arguments) throws SQLException {
        String files = arguments[1] + "/date=*/events.parquet";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            statement.execute(
                    "create view events as select *, make_timestamp(epoch_us(event_time)) as utc from read_parquet('"
                            + files + "') where event_time >= '2024-01-01' and event_time < '2024-02-01'");
            statement.execute(
                    "copy (" + QUESTIONS.get(arguments[0]) + ") to '" + arguments[2] + "' (format csv, header)");
        }
    }
}

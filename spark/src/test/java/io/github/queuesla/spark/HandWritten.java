package io.github.queuesla.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Answers from the files of a history in Spark SQL, as somebody would write it by hand: the figures alone, as CSV, in a
 * session with the same settings. Arguments: the length of an interval, such as {@code 30 minutes}; the folder; the file to write.
 */
final class HandWritten {

    private HandWritten() {}

    /** Writes the answer. */
    public static void main(String[] arguments) throws IOException {
        SparkSettings settings = new SparkSettings(Runtime.getRuntime().availableProcessors());
        try (SparkSession session =
                        SparkSession.builder().config(settings.conf()).getOrCreate();
                PrintWriter answer = new PrintWriter(Path.of(arguments[2]).toFile(), StandardCharsets.UTF_8)) {
            session.read()
                    .parquet(arguments[1] + "/date=*/events.parquet")
                    .where("event_time >= '2024-01-01' and event_time < '2024-02-01'")
                    .createOrReplaceTempView("events");
            answer.println("queue_id,start,answered,in_time,abandoned,offered");
            Iterator<Row> rows = session.sql(question(arguments[0])).toLocalIterator();
            rows.forEachRemaining(row -> answer.println(row.mkString(",")));
        }
    }

    private static String question(String length) {
        return "select queue_id, window(event_time, '" + length + "').start as start,"
                + " count_if(event = 'answered') as answered,"
                + " count_if(event = 'answered' and wait_ms <= 30000) as in_time,"
                + " count_if(event = 'abandoned') as abandoned, count_if(event = 'offered') as offered"
                + " from events group by 1, 2 order by 1, 2";
    }
}

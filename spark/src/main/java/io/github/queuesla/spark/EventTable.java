package io.github.queuesla.spark;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The events of files as the table of queries. Spark looks for the files when the table is made, so it is kept. */
final class EventTable {

    /** Of Spark's own: a star in a name is a star. */
    private static final String GLOBS = "__globPaths__";

    private final SparkSession session;
    private List<String> locations = List.of();
    private Dataset<Row> table;

    EventTable(SparkSession session) {
        this.session = session;
        this.table = session.createDataFrame(List.<Row>of(), EventColumns.TABLE);
    }

    /** A query before it runs. */
    Dataset<Row> plan(List<String> files, String sql) {
        table(files).createOrReplaceTempView("events");
        return session.sql(sql);
    }

    private Dataset<Row> table(List<String> wanted) {
        if (!wanted.equals(locations)) {
            table = wanted.isEmpty() ? session.createDataFrame(List.<Row>of(), EventColumns.TABLE) : read(wanted);
            locations = List.copyOf(wanted);
        }
        return table;
    }

    private Dataset<Row> read(List<String> wanted) {
        String[] paths = wanted.stream()
                .map(location -> Location.path(location).toString())
                .toArray(String[]::new);
        return session.read().schema(EventColumns.TABLE).option(GLOBS, "false").parquet(paths);
    }
}

package io.github.queuesla.spark;

import java.nio.file.Path;
import org.apache.spark.SparkConf;

/**
 * What a session is started with, besides what {@code spark-submit} or system properties say. Immutable.
 *
 * @param threads the number of threads, unless a cluster is named
 */
record SparkSettings(int threads) {

    private static final String MASTER = "spark.master";

    SparkConf conf() {
        SparkConf conf = new SparkConf();
        if (!conf.contains(MASTER)) {
            conf.setMaster("local[" + threads + "]");
            // Nobody looks at the pages of a run on one machine, and they take a port.
            conf.setIfMissing("spark.ui.enabled", "false");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
        }
        conf.setIfMissing("spark.app.name", "queue-sla");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        // Spark makes this folder at its start, by default in the working directory.
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        conf.setIfMissing(
                "spark.sql.warehouse.dir",
                temporary.resolve("queue-sla-spark").toUri().toString());
        conf.set("spark.sql.session.timeZone", "UTC");
        return conf;
    }
}

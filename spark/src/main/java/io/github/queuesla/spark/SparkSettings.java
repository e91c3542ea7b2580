package io.github.queuesla.spark;

import java.nio.file.Path;
import org.apache.spark.SparkConf;

/**
 * What a session is started with, besides what {@code spark-submit} or system properties say. Immutable.
 *
 * @param temporary a folder for what does not fit into memory, on this machine
 * @param threads the number of threads, unless a cluster is named
 */
record SparkSettings(Path temporary, int threads) {

    private static final String MASTER = "spark.master";

    SparkConf conf() {
        SparkConf conf = new SparkConf();
        if (!conf.contains(MASTER)) {
            conf.setMaster("local[" + threads + "]");
            // Nobody looks at the pages of a run on one machine, and they take a port.
            conf.setIfMissing("spark.ui.enabled", "false");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.local.dir", temporary.toString());
        }
        conf.setIfMissing("spark.app.name", "queue-sla");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        // Spark makes this folder at its start, by default in the working directory.
        conf.setIfMissing(
                "spark.sql.warehouse.dir",
                temporary.resolve("queue-sla-spark").toUri().toString());
        conf.set("spark.sql.session.timeZone", "UTC");
        return conf;
    }
}

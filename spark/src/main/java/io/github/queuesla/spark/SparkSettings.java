package io.github.queuesla.spark;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Option;
import scala.Tuple2;

/**
 * What a session is started with, besides what {@code spark-submit} or system properties say. Immutable.
 *
 * @param threads the number of threads, unless a cluster is named
 */
record SparkSettings(int threads) {

    private static final String MASTER = "spark.master";
    private static final String OF_HADOOP = "spark.hadoop.";

    /** What Hadoop's file systems are opened with before there is a session: the settings that a session gives them. */
    static Configuration hadoop() {
        Option<SparkSession> session = SparkSession.getDefaultSession();
        if (session.isDefined()) {
            return session.get().sparkContext().hadoopConfiguration();
        }
        Configuration hadoop = new Configuration();
        for (Tuple2<String, String> setting : new SparkConf().getAllWithPrefix(OF_HADOOP)) {
            hadoop.set(setting._1(), setting._2());
        }
        return hadoop;
    }

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

package io.github.queuesla.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The session of all tests, with two threads, because starting one takes seconds. It ends with the JVM. */
final class Sessions {

    private Sessions() {}

    static SparkSession session() {
        SparkConf conf = new SparkSettings(2).conf();
        // Days of tests are small.
        conf.set("spark.sql.shuffle.partitions", "2");
        conf.set(CountedFileSystem.SETTING, CountedFileSystem.class.getName());
        // Plans that are read are not cut.
        conf.set("spark.sql.maxMetadataStringLength", "10000");
        return SparkSession.builder().config(conf).getOrCreate();
    }

    static SparkEngine engine() {
        return SparkEngine.in(session());
    }
}

package io.github.queuesla.spark;

import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import io.github.queuesla.history.engine.EngineProvider;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.spark.storage.RemoteFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The service by which Spark is found. Its memory is that of the JVM and of the cluster, and what does not fit goes where
 * they are set to keep it: a history may be far away.
 */
public final class SparkProvider implements EngineProvider {

    @Override
    public ReadingEngine start(Path temporary, long memoryMegabytes, int threads) {
        try {
            return SparkEngine.open(new SparkSettings(threads));
        } catch (LinkageError missing) {
            throw missing(missing);
        }
    }

    @Override
    public Optional<Path> folder(String address) {
        try {
            return Optional.of(RemoteFolder.path(address, SparkSettings.hadoop()));
        } catch (LinkageError missing) {
            throw missing(missing);
        }
    }

    /** Not in the engine, whose class cannot be linked then. */
    private static EngineException missing(LinkageError missing) {
        return new EngineException(
                Kind.NOT_AVAILABLE,
                "Spark does not start (" + missing
                        + "): run queue-sla-spark.jar with spark-submit, or with the jars"
                        + " of Spark 4.2 for Scala 2.13 on the class path",
                missing);
    }
}

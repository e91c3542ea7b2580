package io.github.queuesla.spark;

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
        return SparkEngine.open(new SparkSettings(threads));
    }

    @Override
    public Optional<Path> folder(String address) {
        try {
            return Optional.of(RemoteFolder.path(address, SparkSettings.hadoop()));
        } catch (LinkageError missing) {
            throw SparkEngine.missing(missing);
        }
    }
}

package io.github.queuesla.history.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Starts an engine. {@link java.util.ServiceLoader} finds it, so nothing that uses a history is compiled against an
 * engine, and its library is loaded only when it is started.
 */
public interface EngineProvider {

    /**
     * Starts the engine.
     *
     * @param temporary a folder for what does not fit into memory; it may be made later, before there is more of it
     * @param memoryMegabytes the memory for its tables and queries, besides the heap of the JVM
     * @param threads the number of its threads
     * @throws EngineException when it does not run on this machine, or the folder cannot be used
     */
    ReadingEngine start(Path temporary, long memoryMegabytes, int threads);

    /**
     * A folder that is not on this machine, to read; empty if the engine reads only folders of this machine.
     *
     * @param address where it is, such as {@code s3a://bucket/contacts}
     */
    default Optional<Path> folder(String address) {
        return Optional.empty();
    }
}

package io.github.queuesla.duckdb;

import java.nio.file.Path;

/**
 * How much of the machine the engine may use. Immutable.
 *
 * @param temporary a folder for what does not fit into memory, which may be made later; when it is needed, the engine
 *     makes a private folder in it, and removes it at its end
 * @param memoryMegabytes the memory for its tables and queries, besides the heap of the JVM
 * @param threads the number of its threads
 */
public record DuckDbSettings(Path temporary, long memoryMegabytes, int threads) {

    public DuckDbSettings {
        if (memoryMegabytes < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "the engine needs memory and threads: " + memoryMegabytes + " MB, " + threads + " threads");
        }
    }
}

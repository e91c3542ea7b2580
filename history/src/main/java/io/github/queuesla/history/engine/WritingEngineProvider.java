package io.github.queuesla.history.engine;

import java.nio.file.Path;

/** Starts an engine that writes too. It is found as every {@link EngineProvider} is. */
public interface WritingEngineProvider extends EngineProvider {

    @Override
    HistoryEngine start(Path temporary, long memoryMegabytes, int threads);
}

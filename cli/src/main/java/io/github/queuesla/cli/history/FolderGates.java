package io.github.queuesla.cli.history;

import io.github.queuesla.genesys.GateMemory;
import io.github.queuesla.history.folder.GateFile;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.SystemFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps in a history until when the platform asked for no requests. While there is no history in the folder, nothing is
 * kept.
 */
final class FolderGates implements GateMemory {

    private final Path folder;
    private final InstantSource clock;

    /** The gates in that folder, by that clock. */
    FolderGates(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Instant> closedUntil(String client) {
        return file().flatMap(file -> file.until(client, clock.instant()));
    }

    @Override
    public synchronized void close(String client, Instant until) {
        try {
            file().ifPresent(file -> file.close(client, until, clock.instant()));
        } catch (HistoryException notKept) {
            // A folder that cannot be written ends the run where contacts are written, which says so.
            return;
        }
    }

    private Optional<GateFile> file() {
        return HistoryFolder.exists(folder)
                ? Optional.of(HistoryFolder.open(folder).gate(new SystemFiles()))
                : Optional.empty();
    }
}

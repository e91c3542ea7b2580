package io.github.queuesla.faultlab.disk;

import io.github.queuesla.genesys.GateMemory;
import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.GateFile;
import io.github.queuesla.history.folder.HistoryFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps in the folder until when the platform asked for no requests, as {@code sync} does, and knows what was kept. */
public final class KeptGates implements GateMemory {

    private final Path folder;
    private final FileOperations files;
    private final InstantSource clock;
    private final Map<String, Instant> kept = new HashMap<>();
    private final Set<String> homeless = new HashSet<>();

    /** The gates in that folder, by that clock. */
    public KeptGates(Path folder, FileOperations files, InstantSource clock) {
        this.folder = folder;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> closedUntil(String client) {
        Optional<Instant> until = file().flatMap(file -> file.until(client, clock.instant()));
        until.ifPresent(time -> kept.put(client, time));
        return until;
    }

    @Override
    public void close(String client, Instant until) {
        Optional<GateFile> file = file();
        if (file.isEmpty()) {
            homeless.add(client);
            return;
        }
        file.get().close(client, until, clock.instant());
        kept.merge(client, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Until when the folder says that the client must wait. */
    public Instant until(String client) {
        return kept.getOrDefault(client, Instant.EPOCH);
    }

    /** Whether the client was asked to wait before there was a history to keep that in. */
    public boolean isHomeless(String client) {
        return homeless.contains(client);
    }

    private Optional<GateFile> file() {
        return HistoryFolder.exists(folder)
                ? Optional.of(HistoryFolder.open(folder).gate(files))
                : Optional.empty();
    }
}

package io.github.queuesla.history.folder;

import io.github.queuesla.history.json.JsonDocument;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Until when the platform asked each OAuth client to send nothing, kept over runs. The file may be deleted. Not
 * thread-safe.
 */
public final class GateFile {
    private final SmallFile file;
    private final FileOperations files;

    GateFile(FolderLayout layout, FileOperations files) {
        this.file = new SmallFile(layout.gate());
        this.files = files;
    }

    /** Until when that client sends nothing; empty when it may send. */
    public Optional<Instant> until(String client) {
        return Optional.ofNullable(all().get(client));
    }

    /** Keeps until when that client sends nothing, unless a later time is known. */
    public void close(String client, Instant until) {
        Map<String, Instant> all = new TreeMap<>(all());
        Instant kept = all.merge(client, until, (one, other) -> one.isAfter(other) ? one : other);
        if (!kept.equals(until)) {
            return;
        }
        Map<String, Object> members = new LinkedHashMap<>(all);
        file.write(files, JsonDocument.of(members));
    }

    private Map<String, Instant> all() {
        return file.readOr(GateFile::times, Map.of());
    }

    private static Map<String, Instant> times(JsonDocument document) {
        Map<String, Instant> times = new TreeMap<>();
        document.names().forEach(client -> times.put(client, document.instant(client)));
        return times;
    }
}

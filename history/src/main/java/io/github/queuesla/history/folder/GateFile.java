package io.github.queuesla.history.folder;

import io.github.queuesla.history.json.JsonDocument;
import java.time.Duration;
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
    /** A time without requests, by the clock of the run in which the platform asked for it. */
    private record Pause(Instant closed, Instant until) {

        Instant until(Instant now) {
            return now.isBefore(closed) ? now.plus(Duration.between(closed, until)) : until;
        }
    }

    private final SmallFile file;
    private final FileOperations files;

    GateFile(FolderLayout layout, FileOperations files) {
        this.file = new SmallFile(layout.gate());
        this.files = files;
    }

    /**
     * Until when that client sends nothing; empty when it may send. Never longer than the platform asked, even when the
     * clock was ahead then.
     */
    public Optional<Instant> until(String client, Instant now) {
        return Optional.ofNullable(all().get(client)).map(pause -> pause.until(now));
    }

    /** Keeps until when that client sends nothing, unless a later time is known. */
    public void close(String client, Instant until, Instant now) {
        Map<String, Pause> all = new TreeMap<>(all());
        Pause known = all.get(client);
        if (known != null && !until.isAfter(known.until(now))) {
            return;
        }
        all.put(client, new Pause(now, until));
        Map<String, Object> members = new LinkedHashMap<>();
        all.forEach((each, pause) ->
                members.put(each, JsonDocument.of(Map.of("closed", pause.closed(), "until", pause.until()))));
        file.write(files, JsonDocument.of(members));
    }

    private Map<String, Pause> all() {
        return file.readOr(GateFile::pauses, Map.of());
    }

    private static Map<String, Pause> pauses(JsonDocument document) {
        Map<String, Pause> pauses = new TreeMap<>();
        document.names().forEach(client -> {
            JsonDocument pause = document.document(client);
            pauses.put(client, new Pause(pause.instant("closed"), pause.instant("until")));
        });
        return pauses;
    }
}

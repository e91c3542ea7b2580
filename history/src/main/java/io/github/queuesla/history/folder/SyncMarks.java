package io.github.queuesla.history.folder;

import io.github.queuesla.history.json.JsonDocument;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When the history was synchronized. No fact depends on it: without it, the next run only compares more days. Immutable.
 *
 * @param finished when the last run ended; empty before the first
 * @param changesChecked when all days were last compared with the platform, and agreed or were fetched again
 */
public record SyncMarks(Optional<Instant> finished, Optional<Instant> changesChecked) {

    /** Before the first run. */
    public static final SyncMarks NONE = new SyncMarks(Optional.empty(), Optional.empty());

    static SyncMarks read(JsonDocument document) {
        return new SyncMarks(document.optionalInstant("finished"), document.optionalInstant("changesChecked"));
    }

    JsonDocument document() {
        Map<String, Object> members = new LinkedHashMap<>();
        finished.ifPresent(time -> members.put("finished", time));
        changesChecked.ifPresent(time -> members.put("changesChecked", time));
        return JsonDocument.of(members);
    }
}

package io.github.queuesla.history.folder;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The names in the folder of a history. Names that start with an underscore are ours; Spark and Hive skip them.
 *
 * @param root the folder
 */
public record FolderLayout(Path root) {
    /** The file in the folder of a day. */
    public static final String EVENTS = "events.parquet";

    private static final String DAY = "date=";
    private static final String PART = ".part";

    Path identity() {
        return root.resolve("_history.json");
    }

    Path queues() {
        return root.resolve("_queues.json");
    }

    Path gate() {
        return root.resolve("_gate.json");
    }

    Path marks() {
        return root.resolve("_sync.json");
    }

    /** Where settled periods are. */
    Path settled() {
        return root.resolve("_settled");
    }

    Path lock() {
        return root.resolve("_lock");
    }

    Path folder(LocalDate day) {
        return root.resolve(DAY + day);
    }

    Path events(LocalDate day) {
        return folder(day).resolve(EVENTS);
    }

    /** Where a file is written before it gets its name. */
    public static Path part(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling((name.startsWith("_") ? "" : "_") + name + PART);
    }

    /** Whether a file, or a folder, has not got its name yet. */
    public static boolean isPart(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("_") && name.endsWith(PART);
    }

    /** The day of a folder; empty when it is not the folder of a day. */
    static Optional<LocalDate> day(Path folder) {
        String name = folder.getFileName().toString();
        try {
            return name.startsWith(DAY) ? Optional.of(LocalDate.parse(name.substring(DAY.length()))) : Optional.empty();
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}

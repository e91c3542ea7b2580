package io.github.queuesla.duckdb;

import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The private folder of one engine for what does not fit into memory. DuckDB makes it when the first block does not fit,
 * and removes it at its end, so a process that is killed usually leaves nothing; what one does leave, the next start
 * there removes.
 *
 * @param path the folder
 */
record SpillFolder(Path path) {

    /** Histories hide names that begin with an underscore from other programs. */
    private static final String NAME = "_queue-sla-spill-";

    private static final long PROCESS = ProcessHandle.current().pid();

    /** In a container, every process may have the number of the one before it. */
    private static final String THIS_PROCESS = NAME + PROCESS + "-"
            + ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(start -> start.toEpochMilli())
                    .orElse(0L) + "-";

    private static final AtomicInteger LAST = new AtomicInteger();

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    /**
     * A new one in a folder, which may be made later.
     *
     * @throws EngineException when the folder cannot be used
     */
    static SpillFolder in(Path parent) {
        Path absolute = parent.toAbsolutePath();
        SpillFolder spill = new SpillFolder(absolute.resolve(THIS_PROCESS + LAST.incrementAndGet()));
        try {
            if (Files.exists(absolute)) {
                removeAbandoned(absolute);
                if (!isPrivate(absolute)) {
                    // DuckDB would make it with a mode that lets others read the contacts.
                    Files.createDirectory(spill.path(), PosixFilePermissions.asFileAttribute(OWNER));
                }
            }
            return spill;
        } catch (IOException failed) {
            throw new EngineException(Kind.NOT_WRITABLE, "DuckDB keeps temporary files in it", failed);
        }
    }

    /** Whether nobody else can reach what is in the folder; systems without modes give each user such folders. */
    private static boolean isPrivate(Path folder) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        return view == null || OWNER.containsAll(view.readAttributes().permissions());
    }

    private static void removeAbandoned(Path parent) throws IOException {
        List<Path> abandoned;
        try (Stream<Path> entries = Files.list(parent)) {
            abandoned = entries.filter(SpillFolder::isAbandoned).toList();
        }
        abandoned.forEach(SpillFolder::removeIfPossible);
    }

    private static void removeIfPossible(Path folder) {
        try {
            remove(folder);
        } catch (IOException notOurs) {
            // Another user's, or another start is removing it.
            return;
        }
    }

    private static boolean isAbandoned(Path folder) {
        String name = folder.getFileName().toString();
        if (!name.matches(NAME + "[0-9]{1,18}-[0-9]+-[0-9]+")) {
            return false;
        }
        long process = Long.parseLong(name.split("-", -1)[3]);
        return process == PROCESS
                ? !name.startsWith(THIS_PROCESS)
                : ProcessHandle.of(process).isEmpty();
    }

    /**
     * Removes it with all that is in it.
     *
     * @throws EngineException when it could not be removed
     */
    void remove() {
        try {
            remove(path);
        } catch (IOException failed) {
            throw new EngineException(
                    Kind.NOT_WRITABLE, "the temporary folder " + path + " could not be removed", failed);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException neverMade) {
            return;
        } catch (UncheckedIOException changing) {
            throw changing.getCause();
        }
    }
}

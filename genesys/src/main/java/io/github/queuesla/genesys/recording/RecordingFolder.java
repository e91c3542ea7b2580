package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.recording.RecordingProblem.Kind;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder of a recording, created with mode 0700 and its files with 0600. Each file appears complete or not at all.
 */
final class RecordingFolder {

    /** Writes a file's content. */
    interface Writing {
        void to(OutputStream file) throws IOException;
    }

    private static final String EXCHANGE = "\\d{6,}\\.json";

    private final Path path;

    private RecordingFolder(Path path) {
        this.path = path;
    }

    /** A folder for a new recording, which must not exist or must be empty. Two runs never share one. */
    static RecordingFolder claim(Path path, byte[] run) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectory(path, mode(path, "rwx------"));
            }
            requireEmpty(path);
            // createFile fails if the file exists, so of two runs that find the folder empty at once, one stops.
            Path file = Files.createFile(path.resolve(RunFile.NAME), mode(path, "rw-------"));
            Files.write(file, run);
            return new RecordingFolder(path);
        } catch (FileAlreadyExistsException inTheWay) {
            throw RecordingProblem.folder(Kind.IN_THE_WAY, path);
        } catch (NoSuchFileException noParent) {
            throw RecordingProblem.folder(Kind.NO_PARENT, path);
        } catch (AccessDeniedException notAllowed) {
            throw RecordingProblem.folder(Kind.NOT_ALLOWED, path);
        } catch (IOException failed) {
            throw RecordingProblem.notWritten(path, failed);
        }
    }

    /** The folder of an existing recording. */
    static RecordingFolder of(Path path) {
        if (!Files.isDirectory(path)) {
            throw RecordingProblem.folder(Kind.NO_FOLDER, path);
        }
        if (!Files.isRegularFile(path.resolve(RunFile.NAME))) {
            throw RecordingProblem.withoutRun(path);
        }
        return new RecordingFolder(path);
    }

    Path path() {
        return path;
    }

    static String nameOf(long number) {
        return String.format(Locale.ROOT, "%06d.json", number);
    }

    /** The files of all exchanges, in the order of their start. */
    List<Path> exchanges() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().matches(EXCHANGE))
                    .sorted()
                    .toList();
        }
    }

    /** Writes a file, and replaces an existing one. An interrupt does not prevent it. */
    void write(String name, Writing writing) {
        try {
            Path part = Files.createTempFile(path, name, ".part");
            try {
                // Not a channel: an interrupt would close it and lose the exchange that explains why the run ended.
                try (FileOutputStream file = new FileOutputStream(part.toFile())) {
                    writing.to(file);
                    // Before the rename, or a crash could leave the final name on an empty file.
                    file.getFD().sync();
                }
                Files.move(
                        part, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failed) {
            throw RecordingProblem.notWritten(path, failed);
        }
    }

    private static void requireEmpty(Path path) throws IOException {
        if (Files.exists(path.resolve(RunFile.NAME))) {
            throw RecordingProblem.folder(Kind.TAKEN, path);
        }
        try (Stream<Path> files = Files.list(path)) {
            if (files.findAny().isPresent()) {
                throw RecordingProblem.folder(Kind.NOT_EMPTY, path);
            }
        }
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}

package io.github.queuesla.history.testing;

import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.SystemFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The files of the system, with a crash point before and after each operation and in the middle of each write. */
public final class CrashingFiles implements FileOperations {
    private final FileOperations files = new SystemFiles();
    private final CrashPoints points;

    public CrashingFiles(CrashPoints points) {
        this.points = points;
    }

    private interface Operation {
        void run() throws IOException;
    }

    private void run(Operation operation) throws IOException {
        points.pass();
        operation.run();
        points.pass();
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        run(() -> files.createFolder(folder));
    }

    @Override
    public void createFile(Path file) throws IOException {
        run(() -> files.createFile(file));
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        run(() -> {
            files.write(file, Arrays.copyOf(content, content.length / 2));
            points.pass();
            files.write(file, content);
        });
    }

    @Override
    public void patch(Path file, long place, byte[] bytes) throws IOException {
        run(() -> {
            files.patch(file, place, Arrays.copyOf(bytes, bytes.length / 2));
            points.pass();
            files.patch(file, place, bytes);
        });
    }

    /** Without the disk: a test of the process alone. */
    @Override
    public void force(Path file) throws IOException {
        run(() -> {});
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        run(() -> files.move(from, to));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        run(() -> {});
    }

    @Override
    public void delete(Path path) throws IOException {
        run(() -> files.delete(path));
    }
}

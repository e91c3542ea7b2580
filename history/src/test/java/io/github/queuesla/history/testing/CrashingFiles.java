package io.github.queuesla.history.testing;

import io.github.queuesla.history.folder.FileOperations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Files with a crash point before and after each operation and in the middle of each write. */
public final class CrashingFiles implements FileOperations {
    private final FileOperations files;
    private final CrashPoints points;

    public CrashingFiles(CrashPoints points) {
        this(points, new UnforcedFiles());
    }

    public CrashingFiles(CrashPoints points, FileOperations files) {
        this.files = files;
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

    @Override
    public void force(Path file) throws IOException {
        run(() -> files.force(file));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        run(() -> files.move(from, to));
    }

    @Override
    public void link(Path file, Path second) throws IOException {
        run(() -> files.link(file, second));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        run(() -> files.forceFolder(folder));
    }

    @Override
    public void delete(Path path) throws IOException {
        run(() -> files.delete(path));
    }
}

package io.github.queuesla.history.testing;

import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.SystemFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The files of the system on a disk that forces nothing, and only knows which files a power failure would cut. */
public final class UnforcedFiles implements FileOperations {
    private final FileOperations files = new SystemFiles();
    private final Set<Path> unforced = new HashSet<>();

    /** The power fails: half of each file that was not forced is lost. */
    public void failPower() throws IOException {
        for (Path file : unforced) {
            if (Files.exists(file)) {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.setLength(bytes.length() / 2);
                }
            }
        }
        unforced.clear();
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        files.createFolder(folder);
    }

    @Override
    public void createFile(Path file) throws IOException {
        files.createFile(file);
        unforced.add(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        files.write(file, content);
        unforced.add(file);
    }

    @Override
    public void patch(Path file, long place, byte[] bytes) throws IOException {
        files.patch(file, place, bytes);
        unforced.add(file);
    }

    @Override
    public void force(Path file) {
        unforced.remove(file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        files.move(from, to);
        unforced.remove(to);
        if (unforced.remove(from)) {
            unforced.add(to);
        }
    }

    @Override
    public void link(Path file, Path second) throws IOException {
        files.link(file, second);
    }

    @Override
    public void forceFolder(Path folder) {
        // A name is either the old or the new one, and both are whole.
    }

    @Override
    public void delete(Path path) throws IOException {
        files.delete(path);
        unforced.remove(path);
    }
}

package io.github.queuesla.history.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The files of the operating system. */
public final class SystemFiles implements FileOperations {

    @Override
    public void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, mode(folder, "rwx------"));
        }
    }

    @Override
    public void createFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, mode(file, "rw-------"));
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public void patch(Path file, long place, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left, place + left.position());
            }
        }
    }

    @Override
    public void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void link(Path file, Path second) throws IOException {
        try {
            Files.createLink(second, file);
        } catch (IOException | UnsupportedOperationException noLinks) {
            createFile(second);
            try (OutputStream out = Files.newOutputStream(second, StandardOpenOption.WRITE)) {
                Files.copy(file, out);
            }
            force(second);
        }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        // Windows opens no folder as a file, and keeps names safe by itself.
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    /** The attribute that gives a new file or folder its mode, where the system has modes. */
    static FileAttribute<?>[] mode(Path path, String mode) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

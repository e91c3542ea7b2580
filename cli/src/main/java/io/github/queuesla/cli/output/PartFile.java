package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.ShutdownHooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The temporary file that an output is written to, in the folder of its final place. A signal that ends the process
 * removes it, so that only the old file or the complete new one remains. Closing removes it too, unless it was moved.
 */
final class PartFile implements AutoCloseable {

    private final Lock lock = new ReentrantLock();
    private final Thread removal = new Thread(this::stop, "queue-sla-part");
    private final Messages messages;
    private @Nullable Path path;
    private boolean exists;

    private PartFile(Messages messages) {
        this.messages = messages;
    }

    /** A new empty file beside {@code place}; a signal is reported through {@code messages}. */
    static PartFile of(Path place, Messages messages) throws IOException {
        PartFile part = new PartFile(messages);
        // Before the file exists, so that no signal can come between and leave it behind.
        ShutdownHooks.add(part.removal);
        part.create(place);
        return part;
    }

    private void create(Path place) throws IOException {
        FileAttribute<?>[] mode = mode(place);
        lock.lock();
        try {
            path = Files.createTempFile(OutputFile.folderOf(place), "queue-sla-", ".part", mode);
            exists = true;
        } finally {
            lock.unlock();
        }
    }

    /** The mode that the system reduces by the umask: that of any new file, or that of the file to replace. */
    private static FileAttribute<?>[] mode(Path place) throws IOException {
        if (!place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        // Without an attribute, createTempFile makes files that only their owner can read, whatever the umask.
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-rw-rw-");
        if (Files.exists(place)) {
            permissions.retainAll(Files.getPosixFilePermissions(place));
            permissions.addAll(PosixFilePermissions.fromString("rw-------"));
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    Path path() {
        return Objects.requireNonNull(path, "the part file was not created");
    }

    /** Moves it to its place, where it replaces an existing file atomically and keeps that file's mode. */
    void moveTo(Path place) throws IOException {
        lock.lock();
        try {
            keepMode(place);
            Files.move(path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            exists = false;
        } finally {
            lock.unlock();
        }
    }

    private void keepMode(Path place) throws IOException {
        PosixFileAttributeView part = Files.getFileAttributeView(path(), PosixFileAttributeView.class);
        if (part != null && Files.exists(place)) {
            part.setPermissions(Files.getPosixFilePermissions(place));
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            remove();
        } finally {
            lock.unlock();
        }
        if (!ShutdownHooks.remove(removal)) {
            ShutdownHooks.waitForTheEnd();
        }
    }

    private void remove() throws IOException {
        if (exists) {
            exists = false;
            Files.deleteIfExists(path());
        }
    }

    private void stop() {
        // Never unlocked: the writing thread waits for the lock until the process ends, and reports no lost file.
        lock.lock();
        try {
            remove();
        } catch (IOException notRemoved) {
            messages.say("part of the output could not be removed: " + notRemoved.getMessage());
        }
        messages.say("stopped");
    }
}

package io.github.queuesla.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The temporary file that an output is written to, in the folder of its final place. A signal that ends the process
 * removes
 * it, so that only the old file or the complete new one remains. Closing removes it too, unless it was moved.
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

    /** A new empty file in the folder; a signal is reported through {@code messages}. */
    static PartFile in(Path folder, Messages messages) throws IOException {
        PartFile part = new PartFile(messages);
        try {
            // Before the file exists, so that no signal can come between and leave it behind.
            Runtime.getRuntime().addShutdownHook(part.removal);
        } catch (IllegalStateException stopping) {
            waitForTheEnd();
        }
        part.create(folder);
        return part;
    }

    private void create(Path folder) throws IOException {
        lock.lock();
        try {
            // Created with mode 0600, since reports are confidential.
            path = Files.createTempFile(folder, "queue-sla-", ".part");
            exists = true;
        } finally {
            lock.unlock();
        }
    }

    Path path() {
        return Objects.requireNonNull(path, "the part file was not created");
    }

    /** Moves it to its place, where it replaces an existing file atomically. */
    void moveTo(Path place) throws IOException {
        lock.lock();
        try {
            Files.move(path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            exists = false;
        } finally {
            lock.unlock();
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
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException stopping) {
            waitForTheEnd();
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
            messages.line("queue-sla: part of the output could not be removed: " + notRemoved.getMessage());
        }
        messages.line("queue-sla: stopped");
    }

    /** Blocks this thread while a signal ends the process, so that it does and reports nothing more. */
    private static void waitForTheEnd() {
        while (true) {
            Thread.interrupted();
            LockSupport.park();
        }
    }
}

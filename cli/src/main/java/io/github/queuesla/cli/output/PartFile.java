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
 * The file in which an output grows, beside its place. A signal that ends the process takes it away, so that nothing is left
 * but what was there before, or the whole output. Closing it takes it away too, unless it was moved to its place.
 */
final class PartFile implements AutoCloseable {

    private final Lock lock = new ReentrantLock();
    private final Thread removal = new Thread(this::stop, "queue-sla-part");
    private final Messages messages;
    private @Nullable Path path;
    private boolean there;

    private PartFile(Messages messages) {
        this.messages = messages;
    }

    /** An empty one in that folder; a signal is said through {@code messages}. */
    static PartFile in(Path folder, Messages messages) throws IOException {
        PartFile part = new PartFile(messages);
        try {
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
            // Created with mode 0600, since a report is the client's business.
            path = Files.createTempFile(folder, "queue-sla-", ".part");
            there = true;
        } finally {
            lock.unlock();
        }
    }

    /** Where it is. */
    Path path() {
        return Objects.requireNonNull(path, "it was not created");
    }

    /** Puts it in place of whatever is there, in one step. */
    void moveTo(Path place) throws IOException {
        lock.lock();
        try {
            Files.move(path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            there = false;
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
        if (there) {
            there = false;
            Files.deleteIfExists(path());
        }
    }

    private void stop() {
        // Never given back: whoever writes waits for it until the process is gone, and says nothing about a lost file.
        lock.lock();
        try {
            remove();
        } catch (IOException stays) {
            messages.line("queue-sla: a part of the output stays behind: " + stays.getMessage());
        }
        messages.line("queue-sla: stopped");
    }

    /** A signal is ending the process: nothing more is done here, and nothing more is said. */
    private static void waitForTheEnd() {
        while (true) {
            Thread.interrupted();
            LockSupport.park();
        }
    }
}

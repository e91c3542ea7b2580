package io.github.queuesla.genesys.details;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.DayReceiver;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.genesys.conversation.ConversationPage;
import io.github.queuesla.http.environment.TaskLock;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Passes on what was read, one call at a time, until it is closed. Thread-safe. */
final class Delivery {

    private final DayReceiver receiver;
    private final TaskLock lock;
    private volatile boolean closed;

    Delivery(DayReceiver receiver, TaskLock lock) {
        this.receiver = receiver;
        this.lock = lock;
    }

    void begin(LocalDate day) throws InterruptedException {
        deliver(to -> to.begin(day));
    }

    void page(LocalDate day, ConversationPage page) throws InterruptedException {
        deliver(to -> {
            page.conversations().forEach(each -> to.conversation(day, each.id(), each.events()));
            page.putAside().forEach(item -> to.putAside(day, item));
        });
    }

    void complete(LocalDate day, DayProvenance provenance) throws InterruptedException {
        deliver(to -> to.complete(day, provenance));
    }

    void failed(LocalDate day, Failure failure) throws InterruptedException {
        deliver(to -> to.failed(day, failure));
    }

    private void deliver(Consumer<DayReceiver> call) throws InterruptedException {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            // Set again, so that no further request is sent.
            Thread.currentThread().interrupt();
            throw interrupted;
        }
        try {
            if (closed) {
                throw new InterruptedException("the reading has ended");
            }
            call.accept(receiver);
        } finally {
            lock.unlock();
        }
    }

    /** Passes on nothing more, and waits for the call that is being received. */
    void close() {
        closed = true;
        boolean interrupted = Thread.interrupted();
        try {
            lock.lockInterruptibly();
            lock.unlock();
        } catch (InterruptedException again) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

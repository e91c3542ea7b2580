package io.github.queuesla.cli.alert;

import io.github.queuesla.core.live.AlertStates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Remembers alerts, and the messages that have not arrived, over restarts, as far as a file lets it: a board without one
 * goes on. Thread-safe.
 */
final class AlertMemory {

    /** How much of the time towards an alert a restart may lose. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Optional<StateFile> file;
    private final Set<String> webhooks;
    private final Consumer<String> remarks;
    private Remembered current;
    private Optional<Remembered> kept = Optional.empty();
    private Instant next = Instant.MIN;
    private boolean failed;

    /**
     * A memory in that file, with what the file remembers.
     *
     * @param webhooks the keys of the webhooks that get messages
     * @param remarks receives what went wrong
     */
    AlertMemory(Optional<StateFile> file, Set<String> webhooks, Consumer<String> remarks) {
        this.file = file;
        this.webhooks = Set.copyOf(webhooks);
        this.remarks = remarks;
        this.current = read();
    }

    private Remembered read() {
        if (file.isEmpty()) {
            remarks.accept("active alerts are not remembered over a restart: name a folder with --state");
            return Remembered.NOTHING;
        }
        try {
            Remembered all = file.get().read();
            kept = Optional.of(all);
            WaitingMessages waiting = all.waiting().within(webhooks);
            int dropped = all.waiting().all().size() - waiting.all().size();
            if (dropped > 0) {
                remarks.accept("alerts that waited for a webhook were dropped (" + dropped
                        + "): it is not among the webhooks any more");
            }
            return new Remembered(all.alerts(), waiting);
        } catch (UnfitState unfit) {
            remarks.accept("alerts start anew, because " + path() + " cannot be used: " + unfit.getMessage());
            return Remembered.NOTHING;
        }
    }

    /** How far the alerts are. */
    synchronized AlertStates alerts() {
        return current.alerts();
    }

    /** The messages that wait for the webhook with that key, the oldest first. */
    synchronized List<WaitingMessage> waiting(String webhook) {
        return current.waiting().of(webhook);
    }

    /**
     * Keeps how far the alerts are; when nothing has fired or ended, only now and then.
     *
     * @param news what is to be sent to all webhooks because an alert has fired or is over
     */
    synchronized void keep(AlertStates alerts, List<WaitingMessage> news, Instant now) {
        current = new Remembered(alerts, current.waiting().with(news, webhooks));
        if (!news.isEmpty() || (!now.isBefore(next) && !kept.equals(Optional.of(current)))) {
            next = now.plus(PAUSE);
            write();
        }
    }

    /** Forgets a message that no longer waits for the webhook with that key. */
    synchronized void settle(WaitingMessage message, String webhook) {
        current = new Remembered(current.alerts(), current.waiting().without(message, webhook));
        write();
    }

    private void write() {
        if (file.isEmpty()) {
            return;
        }
        try {
            file.get().write(current);
            kept = Optional.of(current);
            failed = false;
        } catch (IOException unwritable) {
            if (!failed) {
                remarks.accept("active alerts are not remembered over a restart: " + path()
                        + " cannot be written: check its folder, or name another with --state");
            }
            failed = true;
        }
    }

    private Path path() {
        return file.orElseThrow().path();
    }
}

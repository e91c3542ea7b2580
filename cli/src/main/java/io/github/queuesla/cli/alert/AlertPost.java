package io.github.queuesla.cli.alert;

import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.http.Webhook;
import io.github.queuesla.http.WebhookClient;
import io.github.queuesla.http.WebhookResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Sends messages to each webhook in their order, on a thread of its own, so that none waits for another and nobody for
 * them. Begins with those that a process before did not get rid of. Thread-safe.
 */
final class AlertPost implements AutoCloseable {

    private final WebhookClient client;
    private final AlertMemory memory;
    private final InstantSource clock;
    private final Consumer<String> remarks;
    private final List<Line> lines = new ArrayList<>();

    /** The messages for one webhook. */
    private record Line(String name, Webhook webhook, BlockingQueue<WaitingMessage> waiting) {

        String key() {
            return AlertPlaces.key(webhook);
        }
    }

    private final List<Thread> threads;

    /**
     * Starts a thread for each webhook.
     *
     * @param memory knows what has not arrived
     * @param clock by which messages grow old
     * @param remarks receives what went wrong
     */
    AlertPost(
            WebhookClient client,
            List<Webhook> webhooks,
            AlertMemory memory,
            InstantSource clock,
            Consumer<String> remarks) {
        this.client = client;
        this.memory = memory;
        this.clock = clock;
        this.remarks = remarks;
        for (Webhook webhook : webhooks) {
            Line line = new Line(
                    AlertPlaces.name(lines.size() + 1, webhook),
                    webhook,
                    new LinkedBlockingQueue<>(WaitingMessages.MOST));
            line.waiting().addAll(memory.waiting(line.key()));
            lines.add(line);
        }
        threads = lines.stream().map(this::thread).toList();
        threads.forEach(Thread::start);
    }

    private Thread thread(Line line) {
        Thread thread = new Thread(() -> run(line), "alerts to " + line.name());
        thread.setDaemon(true);
        return thread;
    }

    /** Puts a message in line for every webhook, and returns at once. */
    void send(WaitingMessage message) {
        for (Line line : lines) {
            while (!line.waiting().offer(message)) {
                WaitingMessage oldest = line.waiting().poll();
                if (oldest != null) {
                    remarks.accept(
                            line.name() + " is behind: the oldest of " + WaitingMessages.MOST + " alerts was dropped");
                    memory.settle(oldest, line.key());
                }
            }
        }
    }

    private void run(Line line) {
        try {
            while (true) {
                WaitingMessage message = line.waiting().take();
                if (message.isTooOld(clock.instant())) {
                    remarks.accept(line.name() + " did not get the alert of " + message.at()
                            + ": it waited longer than " + WaitText.format(WaitingMessage.OLDEST));
                } else {
                    WebhookResult result = client.post(line.webhook(), message.bytes());
                    if (!result.isDelivered()) {
                        remarks.accept(line.name() + " did not get an alert: " + DeliveryWords.of(result));
                    }
                }
                settle(message, line);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** An interrupted thread could not write the file, and the message would be sent again after a restart. */
    private synchronized void settle(WaitingMessage message, Line line) throws InterruptedException {
        boolean closed = Thread.interrupted();
        memory.settle(message, line.key());
        if (closed) {
            throw new InterruptedException("closed after a message had arrived");
        }
    }

    /** Stops; what has not arrived stays in memory. */
    @Override
    public synchronized void close() {
        threads.forEach(Thread::interrupt);
    }
}

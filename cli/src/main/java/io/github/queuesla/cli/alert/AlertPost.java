package io.github.queuesla.cli.alert;

import io.github.queuesla.http.Webhook;
import io.github.queuesla.http.WebhookClient;
import io.github.queuesla.http.WebhookResult;
import io.github.queuesla.report.live.AlertMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Sends messages to each webhook in their order, on a thread of its own, so that none waits for another and nobody for
 * them. Thread-safe.
 */
final class AlertPost implements AutoCloseable {

    /** So many messages wait for a webhook that is away; older ones are dropped. */
    private static final int MOST_WAITING = 100;

    private final WebhookClient client;
    private final Consumer<String> remarks;
    private final List<Line> lines = new ArrayList<>();

    /** The messages for one webhook. */
    private record Line(String name, Webhook webhook, BlockingQueue<AlertMessage> waiting, Thread thread) {}

    /**
     * Starts a thread for each webhook.
     *
     * @param remarks receives what went wrong
     */
    AlertPost(WebhookClient client, List<Webhook> webhooks, Consumer<String> remarks) {
        this.client = client;
        this.remarks = remarks;
        for (Webhook webhook : webhooks) {
            String name = AlertPlaces.name(lines.size() + 1, webhook);
            BlockingQueue<AlertMessage> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
            Thread thread = new Thread(() -> run(name, webhook, waiting), "alerts-" + (lines.size() + 1));
            thread.setDaemon(true);
            lines.add(new Line(name, webhook, waiting, thread));
        }
        lines.forEach(line -> line.thread().start());
    }

    /** Puts a message in line for every webhook, and returns at once. */
    void send(AlertMessage message) {
        for (Line line : lines) {
            while (!line.waiting().offer(message)) {
                if (line.waiting().poll() != null) {
                    remarks.accept(line.name() + " is behind: the oldest of " + MOST_WAITING + " alerts was dropped");
                }
            }
        }
    }

    private void run(String name, Webhook webhook, BlockingQueue<AlertMessage> waiting) {
        try {
            while (true) {
                WebhookResult result = client.post(webhook, MessageBody.of(waiting.take()));
                if (!result.isDelivered()) {
                    remarks.accept(name + " did not get an alert: " + DeliveryWords.of(result));
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops; what has not been sent is lost. */
    @Override
    public void close() {
        lines.forEach(line -> line.thread().interrupt());
    }
}

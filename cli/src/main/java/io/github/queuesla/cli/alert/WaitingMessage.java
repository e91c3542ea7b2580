package io.github.queuesla.cli.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.history.json.JsonDocument;
import io.github.queuesla.report.live.AlertMessage;
import java.time.Duration;
import java.time.Instant;

/**
 * A message as it is sent, until it has arrived. Immutable.
 *
 * @param id by which a receiver knows it again
 * @param at the time of its news
 * @param body its JSON
 */
record WaitingMessage(String id, Instant at, String body) {

    /** News that are older help nobody. */
    static final Duration OLDEST = Duration.ofHours(24);

    static WaitingMessage of(AlertMessage message) {
        return of(new String(MessageBody.of(message), UTF_8));
    }

    /**
     * The message with that body, which names its id and its time.
     *
     * @throws io.github.queuesla.history.json.MalformedDocument when it does not
     */
    static WaitingMessage of(String body) {
        JsonDocument message = JsonDocument.parse(body);
        return new WaitingMessage(message.text("id"), message.instant("at"), body);
    }

    boolean isTooOld(Instant now) {
        return at.plus(OLDEST).isBefore(now);
    }

    byte[] bytes() {
        return body.getBytes(UTF_8);
    }
}

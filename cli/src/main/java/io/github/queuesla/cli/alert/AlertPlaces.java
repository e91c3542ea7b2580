package io.github.queuesla.cli.alert;

import io.github.queuesla.http.Webhook;
import io.github.queuesla.http.exchange.NetworkSettings;
import io.github.queuesla.http.exchange.OkHttpExchange;
import java.util.List;

/**
 * Where alerts are sent. Immutable.
 *
 * @param webhooks the webhooks; may be none
 * @param network the way to them
 * @param insecureHttp whether plain http to other machines is allowed
 */
public record AlertPlaces(List<Webhook> webhooks, NetworkSettings network, boolean insecureHttp) {

    public AlertPlaces {
        webhooks = List.copyOf(webhooks);
    }

    /** Opens the way; nothing is sent yet. */
    OkHttpExchange open() {
        return OkHttpExchange.open(WebhookList.rule(insecureHttp), network, Math.max(1, webhooks.size()));
    }

    /** A webhook by its number in the list and its host: more would give its secret away. */
    static String name(int number, Webhook webhook) {
        return "webhook " + number + " (" + webhook.host() + ")";
    }
}

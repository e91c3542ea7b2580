package io.github.queuesla.cli.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.history.day.Sha256;
import io.github.queuesla.http.Webhook;
import io.github.queuesla.http.exchange.NetworkSettings;
import io.github.queuesla.http.exchange.OkHttpExchange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The keys of all webhooks. */
    Set<String> keys() {
        return webhooks.stream().map(AlertPlaces::key).collect(Collectors.toSet());
    }

    /** Opens the way; nothing is sent yet. */
    OkHttpExchange open() {
        return OkHttpExchange.open(WebhookList.rule(insecureHttp), network, Math.max(1, webhooks.size()));
    }

    /** What knows a webhook again after a restart, and gives nothing of its address away. */
    static String key(Webhook webhook) {
        return Sha256.of(webhook.address().toString().getBytes(UTF_8));
    }

    /** A webhook by its number in the list and its host: more would give its secret away. */
    static String name(int number, Webhook webhook) {
        return "webhook " + number + " (" + webhook.host() + ")";
    }
}

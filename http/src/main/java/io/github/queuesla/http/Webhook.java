package io.github.queuesla.http;

import java.net.URI;
import java.util.Optional;

/**
 * An address that takes JSON messages. Its path and query are a secret, so no text shows more than its host. Immutable.
 *
 * @param address the whole address
 * @param signature signs what is sent there; absent without a secret
 */
public record Webhook(URI address, Optional<WebhookSignature> signature) {

    /** The host, which may be shown. */
    public String host() {
        return String.valueOf(address.getHost());
    }

    @Override
    public String toString() {
        return "a webhook of " + host();
    }
}

package io.github.queuesla.cli.alert;

import io.github.queuesla.http.WebhookResult;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.report.Prose;

/** What became of a message, in words. */
final class DeliveryWords {

    private DeliveryWords() {}

    static String of(WebhookResult result) {
        String times = result.attempts() == 1 ? "" : " after " + Prose.many(result.attempts(), "attempt");
        if (result.isDelivered()) {
            return "accepted, HTTP " + result.status().getAsInt() + times;
        }
        if (result.isRedirect()) {
            return "HTTP " + result.status().getAsInt()
                    + ", a redirect, which is not followed: write the address it leads to";
        }
        return result.reason()
                .map(reason -> "no response, " + reason.words() + times + ": " + advice(reason))
                .orElseGet(() -> "HTTP " + result.status().getAsInt() + times
                        + (result.outcome() == WebhookResult.Outcome.REFUSED
                                ? ": check the address, and what the receiver accepts"
                                : ": the receiver is in trouble"));
    }

    private static String advice(NoResponse reason) {
        return switch (reason) {
            case UNKNOWN_AUTHORITY -> "add the authority's certificate with --ca-file or SSL_CERT_FILE";
            case PROXY_NOT_RESOLVED, PROXY_UNREACHABLE, PROXY_TIMED_OUT, PROXY_LOGIN, PROXY_REFUSED ->
                "check --proxy, HTTPS_PROXY and NO_PROXY";
            default -> "check the address, and whether this machine may reach its host";
        };
    }
}

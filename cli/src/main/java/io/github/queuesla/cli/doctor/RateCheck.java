package io.github.queuesla.cli.doctor;

import io.github.queuesla.http.exchange.Headers;
import java.util.List;
import java.util.Optional;

/** How much of the rate limit other programs use. */
final class RateCheck {

    private static final String TOPIC = "rate limit";
    private static final int TOO_MANY_REQUESTS = 429;

    private RateCheck() {}

    static Finding of(List<ObservedResponse> responses) {
        Optional<Finding> throttled = responses.stream()
                .filter(response -> response.status() == TOO_MANY_REQUESTS)
                .findFirst()
                .map(response -> Finding.warning(
                        TOPIC,
                        "a request was throttled (429, Retry-After: "
                                + response.headers().first("Retry-After").orElse("none") + ")",
                        "use a separate OAuth client for each program, or lower --max-rate"));
        return throttled.orElseGet(() -> allowance(responses));
    }

    private static Finding allowance(List<ObservedResponse> responses) {
        // Genesys Cloud reports the limit and its use in these headers; other hosts need not.
        Optional<Long> allowed = last(responses, "inin-ratelimit-allowed");
        Optional<Long> used = last(responses, "inin-ratelimit-count");
        if (allowed.isEmpty() || used.isEmpty()) {
            return Finding.ok(TOPIC, "the platform does not send its limit");
        }
        String text = allowed.get() + " requests a minute are allowed, and " + used.get() + " were used in this minute";
        // This command sends only a few requests, so most of a half-used limit belongs to other programs.
        return used.get() * 2 > allowed.get()
                ? Finding.warning(
                        TOPIC,
                        text + ", most of them by other programs",
                        "use a separate OAuth client for each program, or lower --max-rate")
                : Finding.ok(TOPIC, text);
    }

    private static Optional<Long> last(List<ObservedResponse> responses, String name) {
        Optional<Long> last = Optional.empty();
        for (ObservedResponse response : responses) {
            Optional<Long> number = number(response.headers(), name);
            last = number.isPresent() ? number : last;
        }
        return last;
    }

    private static Optional<Long> number(Headers headers, String name) {
        return headers.first(name)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong);
    }
}

package io.github.queuesla.cli.doctor;

import io.github.queuesla.http.exchange.Headers;
import java.util.List;
import java.util.Optional;

/** How much of the rate limit is left. */
final class RateCheck {

    private static final String TOPIC = "rate limit";
    private static final int TOO_MANY_REQUESTS = 429;

    private RateCheck() {}

    static Finding of(List<ResponseObserver.Sighting> sightings) {
        Optional<Finding> throttled = sightings.stream()
                .filter(sighting -> sighting.status() == TOO_MANY_REQUESTS)
                .findFirst()
                .map(sighting -> Finding.warning(
                        TOPIC,
                        "a question had to wait (429, Retry-After: "
                                + sighting.headers().first("Retry-After").orElse("none") + ")",
                        "find out who else uses this OAuth client, give each program its own, or lower --max-rate"));
        return throttled.orElseGet(() -> allowance(sightings));
    }

    private static Finding allowance(List<ResponseObserver.Sighting> sightings) {
        Optional<Long> allowed = last(sightings, "inin-ratelimit-allowed");
        Optional<Long> used = last(sightings, "inin-ratelimit-count");
        if (allowed.isEmpty() || used.isEmpty()) {
            return Finding.ok(TOPIC, "the platform does not say how much is allowed");
        }
        String text = allowed.get() + " requests a minute are allowed, and " + used.get() + " were used in this minute";
        return used.get() * 2 > allowed.get()
                ? Finding.warning(
                        TOPIC,
                        text + ", most of them not by this command",
                        "give each program an OAuth client of its own, or lower --max-rate")
                : Finding.ok(TOPIC, text);
    }

    private static Optional<Long> last(List<ResponseObserver.Sighting> sightings, String name) {
        Optional<Long> last = Optional.empty();
        for (ResponseObserver.Sighting sighting : sightings) {
            Optional<Long> number = number(sighting.headers(), name);
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

package io.github.queuesla.simulator.wire;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request with its complete body.
 *
 * @param method in capitals
 * @param path decoded, without the query
 * @param query decoded parameters, each with all its values
 * @param headers by lower-case name; the first of several values
 * @param body decoded as UTF-8
 * @param received when it arrived
 * @param correlationId the UUID in the headers of the answer
 */
public record Request(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String body,
        Instant received,
        String correlationId) {

    /** The header of that name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The first value of that query parameter. */
    public Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst();
    }

    /** All values of that query parameter. */
    public List<String> parameters(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** That query parameter as a number from 1 to {@code most}; {@code usual} without one. */
    public int number(String name, int usual, int most) {
        String text = parameter(name).orElse(Integer.toString(usual));
        boolean digits = text.matches("[0-9]{1,9}");
        if (!digits || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            String range = most == Integer.MAX_VALUE ? "at least 1" : "from 1 to " + most;
            throw new Refusal(
                    Problem.of(400, "bad.request", "The value of " + name + " must be a number " + range + ": " + text)
                            .withDetail(name, "invalid.value"));
        }
        return Integer.parseInt(text);
    }

    /** The same, as if it had arrived at that moment. */
    public Request receivedAt(Instant moment) {
        return new Request(method, path, query, headers, body, moment, correlationId);
    }
}

package io.github.queuesla.simulator.requestlog;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A request as the platform saw it, secrets left out.
 *
 * @param method in capitals
 * @param path decoded, without the query
 * @param query undecoded; empty if there was none
 * @param headers by lower-case name; {@code authorization} shows the scheme only
 * @param body as text; a {@code client_secret} field shows {@code ***}
 * @param received when it came
 * @param status what it was answered with; absent as long as it is in flight, 0 for a dropped connection
 */
public record ReceivedRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        Instant received,
        OptionalInt status) {}

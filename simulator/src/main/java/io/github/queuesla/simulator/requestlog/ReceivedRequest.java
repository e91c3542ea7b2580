package io.github.queuesla.simulator.requestlog;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A request as the platform received it, without secrets.
 *
 * @param method in capitals
 * @param path decoded, without the query
 * @param query undecoded; empty if there was none
 * @param headers by lower-case name; {@code authorization} shows the scheme only
 * @param body as text; a {@code client_secret} field shows {@code ***}
 * @param received when it arrived
 * @param status the status of the answer; empty while the request is in flight, 0 for a dropped connection
 */
public record ReceivedRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        Instant received,
        OptionalInt status) {}

package io.github.queuesla.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A request as it arrived at a {@link RawHttpServer}.
 *
 * @param line the request line, such as {@code GET /path?query HTTP/1.1}
 * @param headers the header lines, with their case and order
 * @param body the body of {@code Content-Length} bytes, as UTF-8
 * @param connection the number of its connection, from 1
 */
public record RecordedRequest(String line, List<String> headers, String body, int connection) {
    /** Copies the headers. */
    public RecordedRequest {
        headers = List.copyOf(headers);
    }

    /** The first value of the header; its name is case-insensitive. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(header -> header.substring(name.length() + 1).strip())
                .findFirst();
    }

    static RecordedRequest of(List<String> head, byte[] body, int connection) {
        return new RecordedRequest(
                head.get(0), head.subList(1, head.size()), new String(body, StandardCharsets.UTF_8), connection);
    }
}

package io.github.queuesla.genesys.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.genesys.json.Replies;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.util.List;

/** Fuzzes error bodies: never an exception, and no more complaints than a person could read. */
public final class GenesysErrorBodyTarget implements FuzzTarget {

    private static final int BAD_REQUEST = 400;
    private static final Headers HEADERS = Headers.of("inin-correlation-id", "from-the-header");

    @Override
    public List<byte[]> examples() {
        return List.of(
                """
                {"message": "The interval exceeds 7 days", "code": "bad.request", "status": 400, "contextId": "c-1",
                 "details": [{"errorCode": "x", "fieldName": "interval"}],
                 "errors": [{"field": "queueIds", "message": "is malformed"}, "text", null, 7]}
                """.getBytes(UTF_8),
                "{\"error\":\"invalid_request\",\"description\":\"rate limit exceeded\",\"error_description\":\"x\"}"
                        .getBytes(UTF_8),
                "{\"message\":\"plain\"}".getBytes(UTF_8));
    }

    @Override
    public List<String> dictionary() {
        return Replies.dictionary(
                "message",
                "code",
                "error",
                "contextId",
                "details",
                "errors",
                "field",
                "invalid_client",
                "interval ",
                "request ",
                "exceeds ",
                "too many ",
                "predicates results maximum ");
    }

    @Override
    public boolean takes(byte[] input) {
        ErrorDetail detail = new GenesysErrorDecoder().read(BAD_REQUEST, HEADERS, input);
        // A hundred at most in each of the two lists.
        assertThat(detail.faults()).hasSizeLessThanOrEqualTo(200);
        assertThat(detail.correlationId()).isNotNull();
        return detail.message() != null || detail.code() != null;
    }
}

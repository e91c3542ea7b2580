package io.github.queuesla.genesys.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.FieldFault;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenesysErrorDecoderTest {

    private static final GenesysErrorDecoder DIALECT = new GenesysErrorDecoder();

    private static ErrorDetail read(int status, String body) {
        return DIALECT.read(status, Headers.none(), body.getBytes(UTF_8));
    }

    private static String platform(String code, String message) {
        return "{\"message\":\"" + message + "\",\"code\":\"" + code
                + "\",\"status\":400,\"messageParams\":{},\"contextId\":\"c-1\",\"details\":[],\"errors\":[]}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|bad.request|The request could not be understood by the server due to malformed syntax.",
                "400|invalid.date|Dates must be specified as ISO-8601 strings. For example: yyyy-MM-ddTHH:mm:ss.SSSZ",
                "400|invalid.value|Value [x] is not valid for field type [y]. Allowable values are: z",
                "401|authentication.required|No authentication bearer token specified in authorization header.",
                "401|bad.credentials|Invalid login credentials.",
                "403|missing.permissions|Unable to perform the requested action.",
                "404|not.found|The requested resource was not found.",
                "429|too.many.requests.retry.after|Rate limit exceeded the maximum. Retry the request in [42] seconds",
                "500|internal.server.error|The server encountered an unexpected condition.",
                "503|service.unavailable|Service Unavailable - The server is currently unavailable"
            })
    void platformsOwnBodyIsReadAndHasNoTrait(int status, String code, String message) {
        assertThat(read(status, platform(code, message)))
                .isEqualTo(ErrorDetail.of(code, message).withCorrelationId("c-1"));
    }

    @Test
    void detailsAndErrorsNameTheFields() {
        ErrorDetail detail = read(400, """
                {"message": "Bad filter", "code": "bad.request",
                 "details": [{"errorCode": "invalid.field", "fieldName": "interval", "entityId": "x"}],
                 "errors": [{"field": "filters[1].value", "message": "must be a number"}, {"path": "pageSize"},
                            "too many filters", {"code": "x.y"}, {}, 7, null, {"field": 1, "message": {}}],
                 "limit": {"key": "k", "namespace": "n", "value": 1}}""");
        assertThat(detail.message()).isEqualTo("Bad filter");
        assertThat(detail.faults())
                .extracting(FieldFault::toString)
                .containsExactly(
                        "interval: invalid.field",
                        "filters[1].value: must be a number",
                        "pageSize",
                        "too many filters",
                        "x.y",
                        "",
                        "",
                        "",
                        "");
    }

    @Test
    void onlyFaultsBeyondTheHundredthAreIgnored() {
        String faults = String.join(",", Collections.nCopies(101, "{\"field\":\"f\",\"message\":\"m\"}"));
        ErrorDetail detail = read(400, "{\"code\":\"c\",\"message\":\"m\",\"errors\":[" + faults + "]}");
        assertThat(detail.code()).isEqualTo("c");
        assertThat(detail.message()).isEqualTo("m");
        assertThat(detail.faults()).hasSize(100);
    }

    @Test
    void truncatedBodyStillCounts() {
        ErrorDetail detail =
                read(413, "{\"message\":\"too much\",\"code\":\"c\",\"contextId\":\"i\",\"errors\":[{\"fie");
        assertThat(detail.code()).isEqualTo("c");
        assertThat(detail.message()).isEqualTo("too much");
        assertThat(detail.correlationId()).isEqualTo("i");
    }

    @Test
    void tokenEndpointHasItsOwnFormat() {
        ErrorDetail detail = read(
                400,
                "{\"error\":\"invalid_client\",\"description\":\"authentication failed\","
                        + "\"error_description\":\"client authentication failed\"}");
        assertThat(detail.code()).isEqualTo("invalid_client");
        assertThat(detail.message()).isEqualTo("client authentication failed");
        assertThat(read(400, "{\"error_description\":\"a\",\"description\":\"b\"}")
                        .message())
                .isEqualTo("a");
        assertThat(read(400, "{\"error\":\"invalid_client\",\"description\":\"b\"}")
                        .message())
                .isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({
        "401,'{\"code\":\"ip.not.authorized\"}'",
        "400,'{\"error\":\"invalid_client\"}'",
        "401,'{\"error\":\"INVALID_CLIENT\"}'",
        "400,'{\"error\":\"unauthorized_client\"}'"
    })
    void someRefusalsAreFinal(int status, String body) {
        assertThat(read(status, body).traits()).containsExactly(ErrorTrait.FINAL_AUTHENTICATION);
    }

    @Test
    void rateLimitOfTheTokenEndpointIsRecognisedByItsText() {
        assertThat(read(
                                400,
                                "{\"error\":\"invalid_request\",\"error_description\":\"rate limit exceeded; try again in"
                                        + " 3 seconds\"}")
                        .traits())
                .containsExactly(ErrorTrait.TOKEN_RATE_LIMIT);
        assertThat(read(400, "{\"error\":\"invalid_request\",\"error_description\":\"missing grant_type\"}")
                        .traits())
                .isEmpty();
        assertThat(read(400, "{\"error\":\"invalid_scope\",\"error_description\":\"rate limit exceeded\"}")
                        .traits())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You must specify a search interval as part of your query that does not exceed 7 days",
                "The interval is too long",
                "Interval may be at most 31 days",
                "The date range exceeds 7 days",
                "Too many buckets: results would hold 5000",
                "The query is too large",
                "Request body exceeds 512000 bytes",
                "maximum number of predicates exceeded",
                "Number of predicates is larger than 100",
                "pageSize must not exceed 100",
                "Response size limit reached"
            })
    void complaintAboutIntervalOrSizeIsShrinkable(String message) {
        assertThat(read(400, platform("bad.request", message)).traits()).containsExactly(ErrorTrait.SHRINKABLE);
        assertThat(read(
                                400,
                                "{\"message\":\"Bad request\",\"errors\":[{\"field\":\"f\",\"message\":\"" + message
                                        + "\"}]}")
                        .traits())
                .containsExactly(ErrorTrait.SHRINKABLE);
        assertThat(read(403, platform("x", message)).traits()).isEmpty();
        assertThat(read(500, platform("x", message)).traits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dates must be specified as ISO-8601 strings. For example: yyyy-MM-ddTHH:mm:ss.SSSZ",
                "Value [conversation.answerd] is not valid for field type [metric]. Allowable values are: tAnswered",
                "waitTime expects a numeric value in milliseconds",
                "The interval is malformed",
                "Unknown condition '=<' for path waitTime",
                "The query is missing its metrics",
                "groupBy is required"
            })
    void otherComplaintsAreNotShrinkable(String message) {
        assertThat(read(400, platform("bad.request", message)).traits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><h1>413 Request Entity Too Large</h1></html>", "{}", "null"})
    void tooLargeIsRecognisedByItsStatusAlone(String body) {
        assertThat(read(413, body)).isEqualTo(ErrorDetail.none().with(ErrorTrait.SHRINKABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>502 Bad Gateway</body></html>",
                "[]",
                "\"message\"",
                "7",
                "null",
                "{}",
                "{\"code\":7}"
            })
    void otherBodiesAreIgnored(String body) {
        assertThat(read(502, body)).isEqualTo(ErrorDetail.none());
    }

    @Test
    void correlationIdIsTheBodysElseTheHeaders() {
        Headers headers = Headers.of("inin-correlation-id", "of-the-header");
        assertThat(DIALECT.read(400, headers, "{\"contextId\":\"of-the-body\"}".getBytes(UTF_8))
                        .correlationId())
                .isEqualTo("of-the-body");
        assertThat(DIALECT.read(502, headers, "<html>".getBytes(UTF_8)).correlationId())
                .isEqualTo("of-the-header");
        assertThat(read(502, "{\"contextId\":null}").correlationId()).isNull();
    }

    @Test
    void headersHaveThePlatformsNames() {
        assertThat(DIALECT.correlationIdHeader()).isEqualToIgnoringCase("ININ-Correlation-Id");
        assertThat(DIALECT.allowedRateHeader()).isEqualToIgnoringCase("inin-ratelimit-allowed");
    }
}

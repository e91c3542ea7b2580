package io.github.queuesla.http;

import static io.github.queuesla.http.FakeServer.failing;
import static io.github.queuesla.http.FakeServer.responding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.exchange.NotSent;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The consequence of each outcome of one request. */
class AttemptResultTest {
    private final ClientFixture fixture = new ClientFixture();

    private static FakeServer.Step reset() {
        return failing(new SocketException("Connection reset"));
    }

    @Test
    void completeResponseIsASuccess() throws HttpFailure {
        fixture.server.api(responding(200, "fine"));

        assertThat(fixture.call()).isEqualTo("fine");
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 206})
    void every2xxIsASuccess(int status) throws HttpFailure {
        fixture.server.api(responding(status, "fine"));

        assertThat(fixture.call()).isEqualTo("fine");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void redirectIsRefusedAndNamesItsTarget(int status) {
        fixture.server.api((request, left) ->
                FakeResponse.of(status, "").with("location", "https://elsewhere.example/x?token=canary"));

        HttpFailure refused = fixture.failure(HttpFailureKind.REDIRECTED);

        assertThat(refused)
                .hasMessageContaining("redirected; https://elsewhere.example/x [")
                .hasMessageNotContaining("canary");
        assertThat(refused.status()).hasValue(status);
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 404, 405, 409, 410, 415, 422, 425, 451, 501})
    void permanentErrorIsRefusedAtOnce(int status) {
        fixture.server.api((request, left) ->
                FakeResponse.of(status, "bad.request|no such thing|interval").with("x-CORRELATION", "cid-7"));

        HttpFailure refused = fixture.failure(HttpFailureKind.REFUSED);

        assertThat(refused)
                .hasMessageContainingAll(
                        "things, page 1",
                        "no such thing",
                        "interval: is wrong",
                        "HTTP " + status,
                        "code bad.request",
                        "correlation id cid-7",
                        "api.example/things")
                .hasMessageNotContaining("query");
        assertThat(refused.facts().detail().correlationId()).isEqualTo("cid-7");
        assertThat(fixture.apiRequests()).isEqualTo(1);
        assertThat(fixture.time.waits()).isEmpty();
    }

    @Test
    void refusalWithoutAReadableBodyIsStillARefusal() {
        fixture.server.api(
                (request, left) -> FakeResponse.of(404, "<html>").breaking(new SocketTimeoutException("timed out")));

        assertThat(fixture.failure(HttpFailureKind.REFUSED).status()).hasValue(404);
    }

    @Test
    void a400WhoseBodyBreaksOffIsAskedForAgainBecauseItsMeaningStandsThere() {
        fixture.server.api((request, left) ->
                FakeResponse.of(400, "bad.interval|too lo").breaking(new SocketTimeoutException("timed out")));
        fixture.server.api(responding(400, "bad.interval|too long||SHRINKABLE"));

        HttpFailure large = fixture.failure(ClientFixture.get().asShrinkable(), HttpFailureKind.TOO_LARGE);

        assertThat(large.facts().request().attempts()).isEqualTo(2);
    }

    @Test
    void a413MakesAShrinkableRequestSmaller() {
        fixture.server.api(responding(413, "too.large|too much"));

        HttpFailure large = fixture.failure(ClientFixture.get().asShrinkable(), HttpFailureKind.TOO_LARGE);

        assertThat(large).hasMessageContaining("too much");
        assertThat(large.facts().detail().code()).isEqualTo("too.large");
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @Test
    void a400AboutSizeMakesAShrinkableRequestSmaller() {
        fixture.server.api(responding(400, "bad.interval|too long||SHRINKABLE"));

        assertThat(fixture.failure(ClientFixture.get().asShrinkable(), HttpFailureKind.TOO_LARGE))
                .hasMessageContaining("too long");
    }

    @Test
    void aSecond504MakesAShrinkableRequestSmaller() {
        fixture.server.api(responding(504, ""), responding(503, ""), responding(504, ""));

        HttpFailure large = fixture.failure(ClientFixture.get().asShrinkable(), HttpFailureKind.TOO_LARGE);

        assertThat(large.facts().request().attempts()).isEqualTo(3);
        assertThat(large.status()).hasValue(504);
    }

    @Test
    void aSingle504IsRepeated() throws HttpFailure {
        fixture.server.api(responding(504, ""));

        assertThat(fixture.call(ClientFixture.get().asShrinkable())).isEqualTo("ok");
    }

    @Test
    void unsplittableRequestIsRefusedOrRetried() {
        fixture.server.api(responding(413, "too.large|too much"));
        assertThat(fixture.failure(HttpFailureKind.REFUSED)).hasMessageContaining("too much");

        fixture.server.api(responding(400, "a|b||SHRINKABLE"));
        assertThat(fixture.failure(HttpFailureKind.REFUSED)).hasMessageContaining("code a");

        fixture.server.apiTimes(4, responding(504, ""));
        assertThat(fixture.failure(HttpFailureKind.GATEWAY_TIMEOUT)
                        .facts()
                        .request()
                        .attempts())
                .isEqualTo(4);
    }

    @Test
    void a403IsAnAccessFailure() {
        fixture.server.api(responding(403, "missing.permissions|You need analytics:view"));

        HttpFailure refused = fixture.failure(HttpFailureKind.ACCESS_REFUSED);

        assertThat(refused).hasMessageContainingAll("You need analytics:view", "api.example/things", "HTTP 403");
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 502, 503, 504, 520, 522, 524, 529})
    void transientFailuresAreRetriedUpToTheLimit(int status) throws HttpFailure {
        fixture.server.apiTimes(3, responding(status, ""));
        assertThat(fixture.call()).isEqualTo("ok");

        fixture.server.apiTimes(4, responding(status, "code|text"));
        HttpFailureKind kind = status == 504 ? HttpFailureKind.GATEWAY_TIMEOUT : HttpFailureKind.PASSING;
        HttpFailure unavailable = fixture.failure(kind);
        assertThat(unavailable.facts().request().attempts()).isEqualTo(4);
        assertThat(unavailable.status()).hasValue(status);
        assertThat(unavailable).hasMessageContainingAll("HTTP " + status, "tried 4 times", "text");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 505, 507, 511, 519, 530})
    void serverErrorsAreRetriedTwiceAtMost(int status) {
        fixture.limits = RequestLimits.defaults().withMaxRetries(20);
        fixture.server.apiTimes(30, responding(status, ""));

        assertThat(fixture.failure(HttpFailureKind.SERVER_ERROR)
                        .facts()
                        .request()
                        .attempts())
                .isEqualTo(3);
    }

    @Test
    void everyNetworkFailureIsRetriedUpToTheLimit() throws HttpFailure {
        fixture.server.api(
                reset(), failing(new SocketTimeoutException("timed out")), failing(new NotSent("no route", null)));
        assertThat(fixture.call()).isEqualTo("ok");

        fixture.server.apiTimes(4, reset());
        HttpFailure unavailable = fixture.failure(HttpFailureKind.NETWORK);
        assertThat(unavailable).hasMessageContaining("Connection reset").hasCauseInstanceOf(SocketException.class);
        assertThat(unavailable.status()).isEmpty();
        assertThat(unavailable.facts().request().attempts()).isEqualTo(4);
    }

    @Test
    void retriesAreConfigurable() {
        fixture.limits = RequestLimits.defaults().withMaxRetries(0);
        fixture.server.apiTimes(2, responding(503, ""));

        assertThat(fixture.failure(HttpFailureKind.PASSING).facts().request().attempts())
                .isEqualTo(1);
    }

    @Test
    void invalidCertificateFailsAtOnce() {
        fixture.server.api(failing(new NotSent("other.example", NoResponse.CERTIFICATE_NAME, null)));

        assertThat(fixture.failure(HttpFailureKind.NOT_CONNECTABLE))
                .hasMessageContainingAll("certificate-name", "other.example", "api.example");
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @Test
    void truncatedBodyCountsAsADroppedConnection() throws HttpFailure {
        fixture.server.api((request, left) -> FakeResponse.of(200, "hal").breaking(new EOFException("unexpected end")));

        assertThat(fixture.call()).isEqualTo("ok");
        assertThat(fixture.apiRequests()).isEqualTo(2);
    }

    @Test
    void bodyTruncatedAfterTheNeededPartIsDetected() throws HttpFailure {
        fixture.server.api((request, left) -> FakeResponse.of(200, "x").breaking(new EOFException("unexpected end")));

        int first = fixture.client().call(ClientFixture.get(), body -> body.read());

        assertThat(first).isEqualTo('o');
        assertThat(fixture.apiRequests()).isEqualTo(2);
    }

    @Test
    void repeatedlyTruncatedBodyIsUnreadable() {
        for (int i = 0; i < 4; i++) {
            fixture.server.api((request, left) -> FakeResponse.of(200, "hal")
                    .with("X-Correlation", "cid-9")
                    .breaking(new EOFException("unexpected end")));
        }

        HttpFailure unreadable = fixture.failure(HttpFailureKind.UNREADABLE);

        assertThat(unreadable).hasMessageContainingAll("things, page 1", "unexpected end", "cid-9", "tried 4 times");
        assertThat(unreadable.status()).hasValue(200);
    }

    @Test
    void malformedBodyIsRetriedAndThenNamesTheField() {
        fixture.server.apiTimes(4, responding(200, "{}"));

        HttpFailure unreadable = ClientFixture.failing(
                HttpFailureKind.UNREADABLE,
                () -> fixture.client().call(ClientFixture.get(), body -> {
                    throw new MalformedBody("entities[0].id is missing");
                }));

        assertThat(unreadable).hasMessageContainingAll("things, page 1", "entities[0].id is missing");
        assertThat(fixture.apiRequests()).isEqualTo(4);
    }

    @Test
    void unknownExceptionTextIsNotShown() {
        HttpFailure unreadable = ClientFixture.failing(
                HttpFailureKind.UNREADABLE,
                () -> fixture.client().call(ClientFixture.get(), body -> {
                    throw new IOException("unexpected 'customer name' at 1:2");
                }));

        assertThat(unreadable).hasMessageNotContaining("customer").hasMessageContaining("malformed (IOException)");
        assertThat(unreadable.getCause()).isNull();
    }

    @Test
    void timeoutInTheBodyIsATimeout() {
        for (int i = 0; i < 4; i++) {
            fixture.server.api(
                    (request, left) -> FakeResponse.of(200, "hal").breaking(new SocketTimeoutException("timed out")));
        }

        assertThat(fixture.failure(HttpFailureKind.NETWORK)).hasMessageContaining("timed out");
    }

    @Test
    void bodyBeyondTheLimitIsUnreadableAndNamesTheLimit() {
        fixture.limits = new RequestLimits(3, 300, Duration.ofMinutes(5), 12);
        fixture.server.apiTimes(4, responding(200, "1234567890123"));

        assertThat(fixture.failure(HttpFailureKind.UNREADABLE))
                .hasMessageContainingAll("things", "longer than 12 bytes");
    }

    @Test
    void aBodyOfExactlyTheLimitIsRead() throws HttpFailure {
        fixture.limits = new RequestLimits(3, 300, Duration.ofMinutes(5), 12);
        fixture.server.api(responding(200, "123456789012"));

        assertThat(fixture.call()).isEqualTo("123456789012");
    }

    @Test
    void aJobIsRepeatedOnceAfterAnUnknownOutcome() {
        fixture.server.apiTimes(5, reset());

        HttpFailure unavailable = fixture.failure(ClientFixture.job(), HttpFailureKind.NETWORK);

        assertThat(unavailable.facts().request().attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 522})
    void aJobIsRepeatedOnceAfterAServerSideFailure(int status) {
        fixture.server.apiTimes(5, responding(status, ""));

        HttpFailureKind kind = RetryPolicy.kind(status, ErrorDetail.none());
        assertThat(fixture.failure(ClientFixture.job(), kind).facts().request().attempts())
                .isEqualTo(2);
    }

    @Test
    void aJobWithAnUnreadableAnswerIsRepeatedOnce() {
        for (int i = 0; i < 4; i++) {
            fixture.server.api((request, left) -> FakeResponse.of(200, "").breaking(new EOFException("cut")));
        }

        assertThat(fixture.failure(ClientFixture.job(), HttpFailureKind.UNREADABLE)
                        .facts()
                        .request()
                        .attempts())
                .isEqualTo(2);
    }

    @Test
    void jobThatCertainlyDidNotStartIsRetriedNormally() throws HttpFailure {
        fixture.server.api(failing(new NotSent("no route", null)), responding(429, ""), failing(new NotSent("", null)));

        assertThat(fixture.call(ClientFixture.job())).isEqualTo("ok");
        assertThat(fixture.apiRequests()).isEqualTo(4);
    }

    @Test
    void networkFailureWithoutMessageShowsItsType() {
        fixture.server.apiTimes(4, failing(new SocketException()));

        assertThat(fixture.failure(HttpFailureKind.NETWORK)).hasMessageContaining("SocketException");
    }

    @Test
    void unexpectedReaderErrorReachesTheCaller() {
        PendingCall<String> broken = fixture.client().start(ClientFixture.get(), body -> {
            throw new IllegalStateException("misuse");
        });
        assertThatThrownBy(broken::join)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("misuse");

        PendingCall<String> failed = fixture.client().start(ClientFixture.get(), body -> {
            throw new AssertionError("out of order");
        });
        assertThatThrownBy(failed::join).isInstanceOf(AssertionError.class).hasMessage("out of order");
    }
}

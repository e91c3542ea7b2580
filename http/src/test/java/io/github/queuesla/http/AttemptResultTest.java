package io.github.queuesla.http;

import static io.github.queuesla.http.FakeServer.answering;
import static io.github.queuesla.http.FakeServer.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.exchange.CertificateProblem;
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

/** What each outcome of one request leads to. */
class AttemptResultTest {
    private final World world = new World();

    private static FakeServer.Step reset() {
        return failing(new SocketException("Connection reset"));
    }

    @Test
    void aCompleteAnswerIsASuccess() throws HttpFailure {
        world.server.api(answering(200, "fine"));

        assertThat(world.call()).isEqualTo("fine");
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 206})
    void every2xxIsASuccess(int status) throws HttpFailure {
        world.server.api(answering(status, "fine"));

        assertThat(world.call()).isEqualTo("fine");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void aRedirectIsRefusedAndSaysWhereItPointed(int status) {
        world.server.api((request, left) ->
                FakeAnswer.of(status, "").with("location", "https://elsewhere.example/x?token=canary"));

        HttpFailure refused = world.failure(HttpFailureKind.REDIRECTED);

        assertThat(refused)
                .hasMessageContaining("redirected; https://elsewhere.example/x [")
                .hasMessageNotContaining("canary");
        assertThat(refused.status()).hasValue(status);
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 404, 405, 409, 410, 415, 422, 425, 451, 501})
    void whatNothingCanHelpIsRefusedAtOnce(int status) {
        world.server.api((request, left) ->
                FakeAnswer.of(status, "bad.request|no such thing|interval").with("x-CORRELATION", "cid-7"));

        HttpFailure refused = world.failure(HttpFailureKind.REFUSED);

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
        assertThat(world.apiRequests()).isEqualTo(1);
        assertThat(world.time.waits()).isEmpty();
    }

    @Test
    void aRefusalWithoutAReadableBodyIsStillARefusal() {
        world.server.api(
                (request, left) -> FakeAnswer.of(404, "<html>").breaking(new SocketTimeoutException("timed out")));

        assertThat(world.failure(HttpFailureKind.REFUSED).status()).hasValue(404);
    }

    @Test
    void a400WhoseBodyBreaksOffIsAskedForAgainBecauseItsMeaningStandsThere() {
        world.server.api((request, left) ->
                FakeAnswer.of(400, "bad.interval|too lo").breaking(new SocketTimeoutException("timed out")));
        world.server.api(answering(400, "bad.interval|too long||SHRINKABLE"));

        HttpFailure large = world.failure(World.get().asShrinkable(), HttpFailureKind.TOO_LARGE);

        assertThat(large.facts().request().tries()).isEqualTo(2);
    }

    @Test
    void a413MakesAShrinkableRequestSmaller() {
        world.server.api(answering(413, "too.large|too much"));

        HttpFailure large = world.failure(World.get().asShrinkable(), HttpFailureKind.TOO_LARGE);

        assertThat(large).hasMessageContaining("too much");
        assertThat(large.facts().detail().code()).isEqualTo("too.large");
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @Test
    void a400AboutSizeMakesAShrinkableRequestSmaller() {
        world.server.api(answering(400, "bad.interval|too long||SHRINKABLE"));

        assertThat(world.failure(World.get().asShrinkable(), HttpFailureKind.TOO_LARGE))
                .hasMessageContaining("too long");
    }

    @Test
    void aSecond504MakesAShrinkableRequestSmaller() {
        world.server.api(answering(504, ""), answering(503, ""), answering(504, ""));

        HttpFailure large = world.failure(World.get().asShrinkable(), HttpFailureKind.TOO_LARGE);

        assertThat(large.facts().request().tries()).isEqualTo(3);
        assertThat(large.status()).hasValue(504);
    }

    @Test
    void aSingle504IsRepeated() throws HttpFailure {
        world.server.api(answering(504, ""));

        assertThat(world.call(World.get().asShrinkable())).isEqualTo("ok");
    }

    @Test
    void whatCannotShrinkIsRefusedOrRetried() {
        world.server.api(answering(413, "too.large|too much"));
        assertThat(world.failure(HttpFailureKind.REFUSED)).hasMessageContaining("too much");

        world.server.api(answering(400, "a|b||SHRINKABLE"));
        assertThat(world.failure(HttpFailureKind.REFUSED)).hasMessageContaining("code a");

        world.server.apiTimes(4, answering(504, ""));
        assertThat(world.failure(HttpFailureKind.GATEWAY_TIMEOUT)
                        .facts()
                        .request()
                        .tries())
                .isEqualTo(4);
    }

    @Test
    void a403IsAnAccessFailure() {
        world.server.api(answering(403, "missing.permissions|You need analytics:view"));

        HttpFailure refused = world.failure(HttpFailureKind.ACCESS_REFUSED);

        assertThat(refused).hasMessageContainingAll("You need analytics:view", "api.example/things", "HTTP 403");
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 502, 503, 504, 520, 522, 524, 529})
    void passingFailuresAreRetriedUpToTheLimit(int status) throws HttpFailure {
        world.server.apiTimes(3, answering(status, ""));
        assertThat(world.call()).isEqualTo("ok");

        world.server.apiTimes(4, answering(status, "code|text"));
        HttpFailureKind kind = status == 504 ? HttpFailureKind.GATEWAY_TIMEOUT : HttpFailureKind.PASSING;
        HttpFailure unavailable = world.failure(kind);
        assertThat(unavailable.facts().request().tries()).isEqualTo(4);
        assertThat(unavailable.status()).hasValue(status);
        assertThat(unavailable).hasMessageContainingAll("HTTP " + status, "tried 4 times", "text");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 505, 507, 511, 519, 530})
    void serverErrorsAreRetriedTwiceAtMost(int status) {
        world.limits = RequestLimits.usual().withMaxRetries(20);
        world.server.apiTimes(30, answering(status, ""));

        assertThat(world.failure(HttpFailureKind.SERVER_ERROR).facts().request().tries())
                .isEqualTo(3);
    }

    @Test
    void everyNetworkFailureIsRetriedUpToTheLimit() throws HttpFailure {
        world.server.api(
                reset(), failing(new SocketTimeoutException("timed out")), failing(new NotSent("no route", null)));
        assertThat(world.call()).isEqualTo("ok");

        world.server.apiTimes(4, reset());
        HttpFailure unavailable = world.failure(HttpFailureKind.NETWORK);
        assertThat(unavailable).hasMessageContaining("Connection reset").hasCauseInstanceOf(SocketException.class);
        assertThat(unavailable.status()).isEmpty();
        assertThat(unavailable.facts().request().tries()).isEqualTo(4);
    }

    @Test
    void theNumberOfRetriesIsTheUsers() {
        world.limits = RequestLimits.usual().withMaxRetries(0);
        world.server.apiTimes(2, answering(503, ""));

        assertThat(world.failure(HttpFailureKind.PASSING).facts().request().tries())
                .isEqualTo(1);
    }

    @Test
    void aCertificateThatDoesNotHoldIsFatalAtOnce() {
        world.server.api(failing(new CertificateProblem("expired", null)));

        assertThat(world.failure(HttpFailureKind.CERTIFICATE)).hasMessageContainingAll("expired", "api.example");
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @Test
    void aCutBodyCountsAsADroppedConnection() throws HttpFailure {
        world.server.api((request, left) -> FakeAnswer.of(200, "hal").breaking(new EOFException("unexpected end")));

        assertThat(world.call()).isEqualTo("ok");
        assertThat(world.apiRequests()).isEqualTo(2);
    }

    @Test
    void aBodyCutBehindWhatTheReaderNeededIsNoticed() throws HttpFailure {
        world.server.api((request, left) -> FakeAnswer.of(200, "x").breaking(new EOFException("unexpected end")));

        int first = world.client().call(World.get(), body -> body.read());

        assertThat(first).isEqualTo('o');
        assertThat(world.apiRequests()).isEqualTo(2);
    }

    @Test
    void aBodyThatStaysCutIsUnreadable() {
        for (int i = 0; i < 4; i++) {
            world.server.api((request, left) -> FakeAnswer.of(200, "hal")
                    .with("X-Correlation", "cid-9")
                    .breaking(new EOFException("unexpected end")));
        }

        HttpFailure unreadable = world.failure(HttpFailureKind.UNREADABLE);

        assertThat(unreadable).hasMessageContainingAll("things, page 1", "unexpected end", "cid-9", "tried 4 times");
        assertThat(unreadable.status()).hasValue(200);
    }

    @Test
    void aMalformedBodyIsRetriedAndThenUnreadableNamingField() {
        world.server.apiTimes(4, answering(200, "{}"));

        HttpFailure unreadable = World.failing(
                HttpFailureKind.UNREADABLE,
                () -> world.client().call(World.get(), body -> {
                    throw new MalformedBody("entities[0].id is missing");
                }));

        assertThat(unreadable).hasMessageContainingAll("things, page 1", "entities[0].id is missing");
        assertThat(world.apiRequests()).isEqualTo(4);
    }

    @Test
    void aComplaintNobodyVouchesForIsNotShown() {
        HttpFailure unreadable = World.failing(
                HttpFailureKind.UNREADABLE,
                () -> world.client().call(World.get(), body -> {
                    throw new IOException("unexpected 'customer name' at 1:2");
                }));

        assertThat(unreadable).hasMessageNotContaining("customer").hasMessageContaining("malformed (IOException)");
        assertThat(unreadable.getCause()).isNull();
    }

    @Test
    void aTimeoutWithinTheBodyIsATimeout() {
        for (int i = 0; i < 4; i++) {
            world.server.api(
                    (request, left) -> FakeAnswer.of(200, "hal").breaking(new SocketTimeoutException("timed out")));
        }

        assertThat(world.failure(HttpFailureKind.NETWORK)).hasMessageContaining("timed out");
    }

    @Test
    void aBodyLongerThanTheLimitIsUnreadableNamingTheLimit() {
        world.limits = new RequestLimits(3, 300, Duration.ofMinutes(5), 12);
        world.server.apiTimes(4, answering(200, "1234567890123"));

        assertThat(world.failure(HttpFailureKind.UNREADABLE)).hasMessageContainingAll("things", "longer than 12 bytes");
    }

    @Test
    void aBodyOfExactlyTheLimitIsRead() throws HttpFailure {
        world.limits = new RequestLimits(3, 300, Duration.ofMinutes(5), 12);
        world.server.api(answering(200, "123456789012"));

        assertThat(world.call()).isEqualTo("123456789012");
    }

    @Test
    void aJobIsRepeatedOnceAfterAnUnknownOutcome() {
        world.server.apiTimes(5, reset());

        HttpFailure unavailable = world.failure(World.job(), HttpFailureKind.NETWORK);

        assertThat(unavailable.facts().request().tries()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 522})
    void aJobIsRepeatedOnceAfterAServerSideFailure(int status) {
        world.server.apiTimes(5, answering(status, ""));

        HttpFailureKind kind = RetryPolicy.kind(status, ErrorDetail.none());
        assertThat(world.failure(World.job(), kind).facts().request().tries()).isEqualTo(2);
    }

    @Test
    void aJobWithAnUnreadableAnswerIsRepeatedOnce() {
        for (int i = 0; i < 4; i++) {
            world.server.api((request, left) -> FakeAnswer.of(200, "").breaking(new EOFException("cut")));
        }

        assertThat(world.failure(World.job(), HttpFailureKind.UNREADABLE)
                        .facts()
                        .request()
                        .tries())
                .isEqualTo(2);
    }

    @Test
    void aJobThatCertainlyDidNotStartIsRepeatedLikeAnythingElse() throws HttpFailure {
        world.server.api(failing(new NotSent("no route", null)), answering(429, ""), failing(new NotSent("", null)));

        assertThat(world.call(World.job())).isEqualTo("ok");
        assertThat(world.apiRequests()).isEqualTo(4);
    }

    @Test
    void aNetworkFailureWithoutWordsIsCalledByItsKind() {
        world.server.apiTimes(4, failing(new SocketException()));

        assertThat(world.failure(HttpFailureKind.NETWORK)).hasMessageContaining("SocketException");
    }

    @Test
    void whatBreaksInTheReaderBreaksTheWaitForIt() {
        PendingCall<String> broken = world.client().start(World.get(), body -> {
            throw new IllegalStateException("misuse");
        });
        assertThatThrownBy(broken::join)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("misuse");

        PendingCall<String> failed = world.client().start(World.get(), body -> {
            throw new AssertionError("out of order");
        });
        assertThatThrownBy(failed::join).isInstanceOf(AssertionError.class).hasMessage("out of order");
    }
}

package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.http.failure.WaitReason;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that are repeated until their answer is there, and what is tidied up afterwards. */
class PollingTest {

    private final ClientFixture fixture = new ClientFixture();

    private static ApiRequest deletion() {
        return ApiRequest.delete(ClientFixture.API, "thing to delete");
    }

    @Test
    void pollIsSentAfterItsPauseAndRetriedLikeAnyRequest() throws HttpFailure {
        fixture.server.api(FakeServer.responding(503, ""), FakeServer.responding(200, "done"));
        String body = fixture.client().callAfter(Duration.ofSeconds(2), ClientFixture.get(), ClientFixture.TEXT);
        assertThat(body).isEqualTo("done");
        assertThat(fixture.server.apiTimes()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void pauseBeyondTheDeadlineFailsAtOnce() {
        HttpFailure failure = ClientFixture.failing(
                HttpFailureKind.DEADLINE_PASSED,
                () -> fixture.client().callAfter(Duration.ofMinutes(5), ClientFixture.get(), ClientFixture.TEXT));
        assertThat(Objects.requireNonNull(failure.facts().overlongWait()).reason())
                .isEqualTo(WaitReason.POLL);
        assertThat(fixture.elapsed()).isZero();
        assertThat(fixture.apiRequests()).isZero();
    }

    @Test
    void stoppedClientDoesNotPause() {
        fixture.client().stop();
        ClientFixture.failing(
                HttpFailureKind.STOPPED,
                () -> fixture.client().callAfter(Duration.ofSeconds(2), ClientFixture.get(), ClientFixture.TEXT));
        assertThat(fixture.elapsed()).isZero();
    }

    @Test
    void interruptEndsThePause() {
        Thread.currentThread().interrupt();
        fixture.waiting = length -> {
            throw new AssertionError("paused");
        };
        ClientFixture.failing(
                HttpFailureKind.STOPPED,
                () -> fixture.client().callAfter(Duration.ofSeconds(2), ClientFixture.get(), ClientFixture.TEXT));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void deletionHasNoBody() throws HttpFailure {
        fixture.call(deletion());
        assertThat(fixture.server.apiArrivals()).singleElement().satisfies(arrival -> {
            assertThat(arrival.request().method()).isEqualTo("DELETE");
            assertThat(arrival.request().body()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 504})
    void courtesyIsSentOnceWhateverTheOutcome(int status) {
        fixture.server.apiTimes(9, FakeServer.responding(status, ""));
        assertThat(catchThrowable(() -> fixture.call(deletion()))).isInstanceOf(HttpFailure.class);
        assertThat(fixture.apiRequests()).isEqualTo(1);
        assertThat(fixture.elapsed()).isZero();
    }

    @Test
    void bodyOfAnyLengthIsReadWhereItsReaderLimitsEachRecord() throws HttpFailure {
        fixture.limits = new RequestLimits(0, 300, Duration.ofMinutes(5), 20);
        fixture.server.api(FakeServer.responding(200, "records".repeat(3)));
        assertThat(fixture.client().call(ClientFixture.get(), BodyReader.ofRecords(ClientFixture.TEXT)))
                .isEqualTo("records".repeat(3));
        fixture.server.api(FakeServer.responding(200, "records".repeat(3)));
        fixture.failure(HttpFailureKind.UNREADABLE);
    }
}

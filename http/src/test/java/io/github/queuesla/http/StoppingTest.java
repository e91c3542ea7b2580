package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.exchange.WireResponse;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How calls end on a stop or an interrupt. */
@Timeout(30)
class StoppingTest {
    private final ClientFixture fixture = new ClientFixture();
    private final CountDownLatch reached = new CountDownLatch(1);

    @AfterEach
    void noInterruptIsLeftOver() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private WireResponse hang() throws InterruptedException {
        reached.countDown();
        new CountDownLatch(1).await();
        throw new AssertionError("woken");
    }

    private void stopWhenReached() {
        Thread stopper = new Thread(() -> {
            try {
                reached.await();
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
            fixture.client().stop();
        });
        stopper.start();
    }

    @Test
    void stopAbortsARequestInFlightAndLeavesNoInterrupt() {
        fixture.server.api((request, left) -> hang());
        stopWhenReached();

        HttpFailure stopped = fixture.failure(HttpFailureKind.STOPPED);

        assertThat(stopped).hasMessageContaining("things, page 1");
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @Test
    void stopEndsAWaitAndNothingMoreIsSent() {
        fixture.server.api(FakeServer.responding(503, ""));
        fixture.waiting = length -> hang();
        stopWhenReached();

        assertThat(fixture.failure(HttpFailureKind.STOPPED)).isNotNull();
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @Test
    void stopEndsThreadsThatWaitForAToken() throws InterruptedException {
        fixture.server.token((request, left) -> hang());
        PendingCall<String> fetching = fixture.client().start(ClientFixture.get(), ClientFixture.TEXT);
        reached.await();
        PendingCall<String> waiting = fixture.client().start(ClientFixture.get(), ClientFixture.TEXT);

        fixture.client().stop();

        assertThat(ClientFixture.failing(HttpFailureKind.STOPPED, fetching::join))
                .isNotNull();
        assertThat(ClientFixture.failing(HttpFailureKind.STOPPED, waiting::join))
                .isNotNull();
        assertThat(fixture.tokenRequests()).isEqualTo(1);
    }

    @Test
    void stopHoldsEvenIfTheInterruptIsLost() {
        fixture.server.api(FakeServer.responding(503, ""));
        fixture.waiting = length -> {
            fixture.client().stop();
            assertThat(Thread.interrupted()).isTrue();
        };

        assertThat(fixture.failure(HttpFailureKind.STOPPED)).isNotNull();
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @Test
    void stopDuringTheTokenRequestPreventsTheApiRequest() {
        fixture.server.token((request, left) -> {
            fixture.client().stop();
            assertThat(Thread.interrupted()).isTrue();
            return FakeResponse.of(200, "token 3600");
        });

        assertThat(fixture.failure(HttpFailureKind.STOPPED)).isNotNull();
        assertThat(fixture.apiRequests()).isZero();
    }

    @Test
    void afterAStopNothingIsSent() {
        fixture.client().stop();

        assertThat(fixture.failure(HttpFailureKind.STOPPED)).isNotNull();
        assertThat(ClientFixture.failing(
                        HttpFailureKind.STOPPED,
                        () -> fixture.client()
                                .start(ClientFixture.get(), ClientFixture.TEXT)
                                .join()))
                .isNotNull();
        assertThat(fixture.server.apiArrivals()).isEmpty();
        assertThat(fixture.server.tokenArrivals()).isEmpty();
    }

    @Test
    void interruptedWaitIsNeverFollowedByARetryAndKeepsTheStatus() {
        fixture.server.apiTimes(10, FakeServer.responding(503, ""));
        fixture.waiting = length -> {
            throw new InterruptedException();
        };

        assertThat(fixture.failure(HttpFailureKind.STOPPED)).isNotNull();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadSendsNothing() {
        Thread.currentThread().interrupt();

        assertThat(fixture.failure(HttpFailureKind.STOPPED)).isNotNull();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fixture.tokenRequests() + fixture.apiRequests()).isZero();
    }

    @Test
    void anInterruptInFlightEndsTheCall() {
        fixture.server.api((request, left) -> {
            throw new InterruptedException();
        });

        assertThat(fixture.failure(HttpFailureKind.STOPPED)).isNotNull();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fixture.apiRequests()).isEqualTo(1);
        assertThat(fixture.events.ends()).last().extracting(RequestEnd::problem).isEqualTo("stopped");
    }

    @Test
    void anInterruptWhileTheBodyIsReadEndsTheCall() {
        fixture.server.api((request, left) -> {
            Thread.currentThread().interrupt();
            return FakeResponse.of(200, "hal").breaking(new InterruptedIOException("interrupted"));
        });

        assertThat(fixture.failure(HttpFailureKind.STOPPED)).isNotNull();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fixture.apiRequests()).isEqualTo(1);
    }

    @Test
    void interruptedTokenFetchDoesNotAffectOtherThreads() throws Exception {
        fixture.server.token((request, left) -> hang());
        PendingCall<String> fetching = fixture.client().start(ClientFixture.get(), ClientFixture.TEXT);
        reached.await();
        PendingCall<String> waiting = fixture.client().start(ClientFixture.get(), ClientFixture.TEXT);

        fetching.cancel();

        assertThat(waiting.join()).isEqualTo("ok");
        assertThat(ClientFixture.failing(HttpFailureKind.STOPPED, fetching::join))
                .hasMessageContaining("cancelled");
        assertThat(fixture.tokenRequests()).isEqualTo(2);
    }

    @Test
    void interruptedJoinDoesNotAbortTheCall() throws HttpFailure {
        CountDownLatch proceed = new CountDownLatch(1);
        fixture.server.api((request, left) -> {
            proceed.await();
            return FakeResponse.of(200, "late");
        });
        PendingCall<String> call = fixture.client().start(ClientFixture.get(), ClientFixture.TEXT);
        Thread.currentThread().interrupt();

        assertThat(ClientFixture.failing(HttpFailureKind.STOPPED, call::join)).isNotNull();

        assertThat(Thread.interrupted()).isTrue();
        proceed.countDown();
        assertThat(call.join()).isEqualTo("late");
    }

    @Test
    void misuseInATaskIsRethrownUnchanged() {
        fixture.server.api((request, left) -> {
            throw new IllegalArgumentException("plain http is refused");
        });

        PendingCall<String> call = fixture.client().start(ClientFixture.get(), ClientFixture.TEXT);

        assertThatThrownBy(call::join)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plain http is refused");
        assertThat(fixture.events.ends()).last().extracting(RequestEnd::problem).isEqualTo("failed within the program");
    }
}

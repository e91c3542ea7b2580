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

/** How calls end when somebody wants them to. */
@Timeout(30)
class StoppingTest {
    private final World world = new World();
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
            world.client().stop();
        });
        stopper.start();
    }

    @Test
    void stopAbortsARequestInFlightAndLeavesNoInterrupt() {
        world.server.api((request, left) -> hang());
        stopWhenReached();

        HttpFailure stopped = world.failure(HttpFailureKind.STOPPED);

        assertThat(stopped).hasMessageContaining("things, page 1");
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @Test
    void stopEndsAWaitAndNothingMoreIsSent() {
        world.server.api(FakeServer.answering(503, ""));
        world.waiting = length -> hang();
        stopWhenReached();

        assertThat(world.failure(HttpFailureKind.STOPPED)).isNotNull();
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @Test
    void stopEndsThoseWhoWaitForAToken() throws InterruptedException {
        world.server.token((request, left) -> hang());
        PendingCall<String> fetching = world.client().start(World.get(), World.TEXT);
        reached.await();
        PendingCall<String> waiting = world.client().start(World.get(), World.TEXT);

        world.client().stop();

        assertThat(World.failing(HttpFailureKind.STOPPED, fetching::join)).isNotNull();
        assertThat(World.failing(HttpFailureKind.STOPPED, waiting::join)).isNotNull();
        assertThat(world.tokenRequests()).isEqualTo(1);
    }

    @Test
    void aStopThatNoInterruptTellsOfStillHolds() {
        world.server.api(FakeServer.answering(503, ""));
        world.waiting = length -> {
            world.client().stop();
            assertThat(Thread.interrupted()).isTrue();
        };

        assertThat(world.failure(HttpFailureKind.STOPPED)).isNotNull();
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @Test
    void aStopDuringTheTokenRequestIsSeenBeforeTheApiIsAsked() {
        world.server.token((request, left) -> {
            world.client().stop();
            assertThat(Thread.interrupted()).isTrue();
            return FakeAnswer.of(200, "token 3600");
        });

        assertThat(world.failure(HttpFailureKind.STOPPED)).isNotNull();
        assertThat(world.apiRequests()).isZero();
    }

    @Test
    void afterAStopNothingIsSent() {
        world.client().stop();

        assertThat(world.failure(HttpFailureKind.STOPPED)).isNotNull();
        assertThat(World.failing(
                        HttpFailureKind.STOPPED,
                        () -> world.client().start(World.get(), World.TEXT).join()))
                .isNotNull();
        assertThat(world.server.apiArrivals()).isEmpty();
        assertThat(world.server.tokenArrivals()).isEmpty();
    }

    @Test
    void anInterruptedWaitIsNeverFollowedByARetryAndTheStatusIsSetAgain() {
        world.server.apiTimes(10, FakeServer.answering(503, ""));
        world.waiting = length -> {
            throw new InterruptedException();
        };

        assertThat(world.failure(HttpFailureKind.STOPPED)).isNotNull();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadSendsNothing() {
        Thread.currentThread().interrupt();

        assertThat(world.failure(HttpFailureKind.STOPPED)).isNotNull();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(world.tokenRequests() + world.apiRequests()).isZero();
    }

    @Test
    void anInterruptInFlightEndsTheCall() {
        world.server.api((request, left) -> {
            throw new InterruptedException();
        });

        assertThat(world.failure(HttpFailureKind.STOPPED)).isNotNull();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(world.apiRequests()).isEqualTo(1);
        assertThat(world.events.ends()).last().extracting(RequestEnd::problem).isEqualTo("stopped");
    }

    @Test
    void anInterruptWhileTheBodyIsReadEndsTheCall() {
        world.server.api((request, left) -> {
            Thread.currentThread().interrupt();
            return FakeAnswer.of(200, "hal").breaking(new InterruptedIOException("interrupted"));
        });

        assertThat(world.failure(HttpFailureKind.STOPPED)).isNotNull();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(world.apiRequests()).isEqualTo(1);
    }

    @Test
    void theOneWhoFetchesATokenMayBeInterruptedWithoutHarmToTheOthers() throws Exception {
        world.server.token((request, left) -> hang());
        PendingCall<String> fetching = world.client().start(World.get(), World.TEXT);
        reached.await();
        PendingCall<String> waiting = world.client().start(World.get(), World.TEXT);

        fetching.cancel();

        assertThat(waiting.join()).isEqualTo("ok");
        assertThat(World.failing(HttpFailureKind.STOPPED, fetching::join)).hasMessageContaining("cancelled");
        assertThat(world.tokenRequests()).isEqualTo(2);
    }

    @Test
    void anInterruptedJoinLeavesTheCallAlone() throws HttpFailure {
        CountDownLatch proceed = new CountDownLatch(1);
        world.server.api((request, left) -> {
            proceed.await();
            return FakeAnswer.of(200, "late");
        });
        PendingCall<String> call = world.client().start(World.get(), World.TEXT);
        Thread.currentThread().interrupt();

        assertThat(World.failing(HttpFailureKind.STOPPED, call::join)).isNotNull();

        assertThat(Thread.interrupted()).isTrue();
        proceed.countDown();
        assertThat(call.join()).isEqualTo("late");
    }

    @Test
    void misuseInATaskComesOutAsItIs() {
        world.server.api((request, left) -> {
            throw new IllegalArgumentException("plain http is refused");
        });

        PendingCall<String> call = world.client().start(World.get(), World.TEXT);

        assertThatThrownBy(call::join)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plain http is refused");
        assertThat(world.events.ends()).last().extracting(RequestEnd::problem).isEqualTo("failed within the program");
    }
}

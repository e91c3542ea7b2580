package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.environment.Task;
import io.github.queuesla.http.environment.TaskLock;
import io.github.queuesla.http.environment.Tasks;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.http.failure.WaitReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real threads on one client, against a fake server. */
@Timeout(60)
class ManyThreadsTest {
    private static final int THREADS = 64;

    private final ClientFixture fixture = new ClientFixture();
    private final ReentrantLock flight = new ReentrantLock();

    /** Tasks whose only lock the test can inspect. */
    private final class WatchedTasks implements Tasks {
        private final Tasks real = Environment.real(THREADS).tasks();

        @Override
        public <T> Task<T> start(Callable<T> work) {
            return real.start(work);
        }

        @Override
        public TaskLock newLock() {
            return TaskLock.of(flight);
        }
    }

    private List<PendingCall<String>> startAll() {
        List<PendingCall<String>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(fixture.client().start(ClientFixture.get(), ClientFixture.TEXT));
        }
        return calls;
    }

    private void awaitOthersWaiting() {
        while (flight.getQueueLength() < THREADS - 1) {
            Thread.onSpinWait();
        }
    }

    /** Accepts only the newest token; holds every 401 until all threads have been refused. */
    private static final class DyingTokens {
        private final CyclicBarrier allRefused = new CyclicBarrier(THREADS);
        private final AtomicInteger granted = new AtomicInteger();
        private final AtomicInteger valid = new AtomicInteger(1);

        void kill() {
            valid.incrementAndGet();
        }

        WireResponse answer(WireRequest request) throws InterruptedException {
            if (request.uri().equals(ClientFixture.TOKEN)) {
                return FakeResponse.of(200, "t" + granted.incrementAndGet() + " 3600");
            }
            String token = request.headers().first("Authorization").orElseThrow();
            if (token.equals("Bearer t" + valid.get())) {
                return FakeResponse.of(200, "ok");
            }
            try {
                allRefused.await();
            } catch (BrokenBarrierException broken) {
                throw new IllegalStateException(broken);
            }
            return FakeResponse.of(401, "");
        }
    }

    @Test
    void oneTokenPerExpiryWith64ThreadsWhenTheTokenDies100Times() throws HttpFailure {
        DyingTokens tokens = new DyingTokens();
        fixture.limits = RequestLimits.defaults().withMaxRatePerMinute(1_000_000);
        fixture.exchange = (request, left) -> tokens.answer(request);

        for (int death = 0; death <= 100; death++) {
            for (PendingCall<String> call : startAll()) {
                assertThat(call.join()).isEqualTo("ok");
            }
            assertThat(tokens.granted).hasValue(death + 1);
            tokens.kill();
        }
    }

    @Test
    void wrongCredentialsCauseOneTokenRequest() {
        fixture.tasks = new WatchedTasks();
        fixture.server.token((request, left) -> {
            awaitOthersWaiting();
            return FakeResponse.of(401, "invalid_client|no");
        });

        for (PendingCall<String> call : startAll()) {
            assertThat(ClientFixture.failing(HttpFailureKind.UNAUTHORIZED, call::join))
                    .hasMessageContaining("invalid_client");
        }

        assertThat(fixture.tokenRequests()).isEqualTo(1);
        assertThat(fixture.apiRequests()).isZero();
    }

    @Test
    void failedTokenRequestFailsAllWaitersAtOnce() {
        fixture.tasks = new WatchedTasks();
        fixture.limits = RequestLimits.defaults().withMaxRetries(1);
        fixture.server.token(FakeServer.responding(503, ""), (request, left) -> {
            awaitOthersWaiting();
            return FakeResponse.of(503, "");
        });

        for (PendingCall<String> call : startAll()) {
            assertThat(ClientFixture.failing(HttpFailureKind.PASSING, call::join))
                    .isNotNull();
        }

        assertThat(fixture.tokenRequests()).isEqualTo(2);
    }

    @Test
    void a429ClosesTheGateForEveryThread() throws Exception {
        CountDownLatch asleep = new CountDownLatch(3);
        CountDownLatch wake = new CountDownLatch(1);
        fixture.waiting = length -> {
            asleep.countDown();
            wake.await();
            fixture.time.sleep(length);
        };
        fixture.server.api((request, left) -> FakeResponse.of(429, "").with("Retry-After", "10"));
        PendingCall<String> refused = fixture.client().start(ClientFixture.get(), ClientFixture.TEXT);
        while (asleep.getCount() == 3) {
            Thread.onSpinWait();
        }
        PendingCall<String> second = fixture.client().start(ClientFixture.get(), ClientFixture.TEXT);
        PendingCall<String> third = fixture.client().start(ClientFixture.get(), ClientFixture.TEXT);
        asleep.await();

        assertThat(fixture.apiRequests()).isEqualTo(1);
        wake.countDown();
        refused.join();
        second.join();
        third.join();

        assertThat(fixture.server.apiTimes().subList(1, 4))
                .allSatisfy(at -> assertThat(at).isGreaterThanOrEqualTo(Duration.ofSeconds(10)));
        assertThat(fixture.events.waits())
                .extracting(WaitNotice::reason)
                .containsOnly(WaitReason.RATE_LIMITED)
                .hasSize(3);
    }
}

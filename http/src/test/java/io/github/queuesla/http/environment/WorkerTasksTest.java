package io.github.queuesla.http.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerTasksTest {
    private final Tasks tasks = Environment.real(2).tasks();

    @Test
    void workReturnsItsResult() throws Exception {
        assertThat(tasks.start(() -> 42).join()).isEqualTo(42);
    }

    @Test
    void failedWorkThrowsItsFailure() {
        Task<String> task = tasks.start(() -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(task::join)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void concurrencyIsLimited() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier pairs = new CyclicBarrier(2);
        List<Task<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(tasks.start(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                pairs.await();
                return running.decrementAndGet();
            }));
        }
        for (Task<Integer> task : all) {
            task.join();
        }

        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void workMayWaitForWorkItStarted() throws Exception {
        Task<Integer> nested = tasks.start(() -> {
            Task<Integer> one = tasks.start(() -> tasks.start(() -> 20).join() + 1);
            Task<Integer> two = tasks.start(() -> tasks.start(() -> 20).join() + 1);
            return one.join() + two.join();
        });

        assertThat(nested.join()).isEqualTo(42);
    }

    @Test
    void cancellingInterruptsWork() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Task<String> task = tasks.start(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException expected) {
                interrupted.countDown();
            }
            return "late";
        });
        begun.await();

        task.cancel();

        assertThatThrownBy(task::join).isInstanceOf(CancellationException.class);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void workersDoNotKeepTheProgramAlive() throws Exception {
        assertThat(tasks.start(() -> Thread.currentThread().isDaemon()).join()).isTrue();
    }

    @Test
    void concurrencyIsAtLeastOne() {
        assertThatThrownBy(() -> Environment.real(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
    }

    @Test
    void realEnvironmentHasTimeRandomnessAndSleep() throws InterruptedException {
        Environment real = Environment.real(1);
        long before = real.nanoTime().getAsLong();

        real.waiting().sleep(Duration.ofMillis(2));

        assertThat(real.nanoTime().getAsLong() - before)
                .isGreaterThanOrEqualTo(Duration.ofMillis(2).toNanos());
        assertThat(real.wallClock().instant()).isAfter(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(real.random().nextLong()).isNotEqualTo(real.random().nextLong());
    }
}

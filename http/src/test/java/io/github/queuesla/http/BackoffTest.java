package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
    private static final int DRAWS = 10_000;

    @ParameterizedTest
    @CsvSource({"0,1500", "1,3000", "2,6000", "3,12000", "10,1536000"})
    void waitsAfter429DoubleAndJitterAddsUpToATenth(int earlier, long millis) {
        SplittableRandom random = new SplittableRandom(earlier);
        Duration least = Duration.ofMillis(millis);
        long longest = 0;
        for (int i = 0; i < DRAWS; i++) {
            Duration wait = Backoff.throttled(earlier, random.nextLong());
            assertThat(wait).isBetween(least, least.plus(least.dividedBy(10)));
            longest = Math.max(longest, wait.toNanos());
        }
        assertThat(longest).isGreaterThan(least.toNanos() / 100 * 109);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000, 3_600_000})
    void jitterNeverShortensRetryAfter(long millis) {
        SplittableRandom random = new SplittableRandom(millis);
        Duration wait = Duration.ofMillis(millis);
        for (int i = 0; i < DRAWS; i++) {
            assertThat(Backoff.requested(wait, random.nextLong())).isBetween(wait, wait.plus(wait.dividedBy(10)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,500", "1,1000", "2,2000", "5,16000", "6,30000", "19,30000", "500,30000"})
    void failuresBackOffUpToADoublingLimit(int earlier, long millis) {
        SplittableRandom random = new SplittableRandom(earlier);
        Duration most = Duration.ofMillis(millis);
        long sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            Duration wait = Backoff.failed(earlier, random.nextLong());
            assertThat(wait).isBetween(Duration.ZERO, most);
            sum += wait.toNanos() / DRAWS;
        }
        assertThat(Duration.ofNanos(sum))
                .isBetween(
                        most.multipliedBy(45).dividedBy(100),
                        most.multipliedBy(55).dividedBy(100));
    }
}

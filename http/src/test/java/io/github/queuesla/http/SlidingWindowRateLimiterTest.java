package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowRateLimiterTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long START = Long.MAX_VALUE - 30 * SECOND;

    private static void sendAll(SlidingWindowRateLimiter pacing, long now, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(pacing.freeIn(now)).isZero();
            pacing.record(now);
        }
    }

    @Test
    void wholeAllowanceMayBeUsedAtOnceAndTheNextWaitsForTheFirstToExpire() {
        SlidingWindowRateLimiter pacing = new SlidingWindowRateLimiter(30);

        sendAll(pacing, START, 30);

        assertThat(pacing.freeIn(START)).isEqualTo(60 * SECOND);
        assertThat(pacing.freeIn(START + 59 * SECOND)).isEqualTo(SECOND);
        assertThat(pacing.freeIn(START + 60 * SECOND)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"300,300,285", "300,1000,300", "300,316,300", "300,100,95", "100,300,100", "300,1,1", "300,19,18"})
    void atMost95PercentOfWhatIsAllowedAndNeverMoreThanOurOwnRate(int maxRate, long allowed, int limit) {
        SlidingWindowRateLimiter pacing = new SlidingWindowRateLimiter(maxRate);
        pacing.learn(allowed);

        sendAll(pacing, START, limit);

        assertThat(pacing.freeIn(START)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5})
    void allowanceOfZeroOrLessIsIgnored(long allowed) {
        SlidingWindowRateLimiter pacing = new SlidingWindowRateLimiter(10);
        pacing.learn(allowed);

        sendAll(pacing, START, 10);
    }

    @Test
    void lowerAllowanceCountsRequestsAlreadySent() {
        SlidingWindowRateLimiter pacing = new SlidingWindowRateLimiter(300);
        sendAll(pacing, START, 50);
        sendAll(pacing, START + 10 * SECOND, 50);

        pacing.learn(100);

        assertThat(pacing.freeIn(START + 20 * SECOND)).isEqualTo(40 * SECOND);
        assertThat(pacing.freeIn(START + 60 * SECOND)).isZero();
    }

    @Test
    void noSpanOf60SecondsHoldsMoreThanTheLimitHoweverRequestsCome() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int limit = random.nextInt(1, 40);
            SlidingWindowRateLimiter pacing = new SlidingWindowRateLimiter(limit);
            List<Long> sent = new ArrayList<>();
            long now = START;
            for (int i = 0; i < 500; i++) {
                now += random.nextInt(4) == 0 ? random.nextLong(20 * SECOND) : random.nextLong(SECOND / 10);
                now += pacing.freeIn(now);
                pacing.record(now);
                sent.add(now);
                long from = now - 60 * SECOND;
                assertThat(sent.stream().filter(time -> time - from > 0).count())
                        .isLessThanOrEqualTo(limit);
            }
        }
    }

    @Test
    void whatWasSentIsForgottenAfter60Seconds() {
        SlidingWindowRateLimiter pacing = new SlidingWindowRateLimiter(10);
        assertThat(pacing.recent(START)).isZero();
        sendAll(pacing, START, 3);
        sendAll(pacing, START + SECOND, 2);

        assertThat(pacing.recent(START + 60 * SECOND - 1)).isEqualTo(5);
        assertThat(pacing.recent(START + 60 * SECOND)).isEqualTo(2);
        assertThat(pacing.recent(START + 61 * SECOND)).isZero();
    }

    @Test
    void requestRecordedOutOfOrderCountsFromItsPredecessor() {
        SlidingWindowRateLimiter pacing = new SlidingWindowRateLimiter(2);
        pacing.record(START + SECOND);
        pacing.record(START);

        assertThat(pacing.recent(START + 60 * SECOND)).isEqualTo(2);
        assertThat(pacing.freeIn(START + 60 * SECOND)).isEqualTo(SECOND);
    }
}

package io.github.queuesla.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomDrawsTest {

    @Test
    void exponentialTimesHaveTheirMeanSpreadAndMedian() {
        RandomDraws chance = new RandomDraws(new SplittableRandom(7));
        int draws = 400_000;
        double sum = 0;
        double squares = 0;
        int belowMedian = 0;
        for (int i = 0; i < draws; i++) {
            double drawn = chance.exponential(10);
            assertThat(drawn).isNotNegative();
            sum += drawn;
            squares += drawn * drawn;
            belowMedian += drawn < 10 * Math.log(2) ? 1 : 0;
        }
        assertThat(sum / draws).isCloseTo(10, within(0.1));
        assertThat(squares / draws).isCloseTo(200, within(4.0));
        assertThat((double) belowMedian / draws).isCloseTo(0.5, within(0.005));
    }

    @Test
    void longTimesAreAsRareAsTheyShouldBe() {
        RandomDraws chance = new RandomDraws(new SplittableRandom(8));
        int draws = 400_000;
        int beyondThreeMeans = 0;
        for (int i = 0; i < draws; i++) {
            beyondThreeMeans += chance.exponential(1) > 3 ? 1 : 0;
        }
        assertThat((double) beyondThreeMeans / draws).isCloseTo(Math.exp(-3), within(0.002));
    }
}

package io.github.queuesla.simulator.traffic;

import java.util.SplittableRandom;

/**
 * Random draws for the traffic model. Exponential times use algorithm SA of Ahrens and Dieter (1972): only sums and
 * comparisons, so every machine draws the same values, and faster than with a logarithm.
 */
final class RandomDraws {

    /** Partial sums of the series of exp(ln 2) - 1; the last one is 1. */
    private static final double[] SUMS = sums();

    private final SplittableRandom random;

    RandomDraws(SplittableRandom random) {
        this.random = random;
    }

    private static double[] sums() {
        double[] sums = new double[18];
        double log2 = 0.6931471805599453;
        double term = 1;
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            term *= log2 / (i + 1);
            sum += term;
            sums[i] = sum;
        }
        sums[sums.length - 1] = 1;
        return sums;
    }

    /** Uniformly distributed, at least 0 and below 1. */
    double uniform() {
        return random.nextDouble();
    }

    /** Exponentially distributed with that mean. */
    double exponential(double mean) {
        double whole = 0;
        double rest = random.nextDouble() * 2;
        while (rest < 1) {
            whole += SUMS[0];
            rest = rest == 0 ? 1.5 : rest * 2;
        }
        rest -= 1;
        if (rest <= SUMS[0]) {
            return mean * (whole + rest);
        }
        double least = random.nextDouble();
        for (int i = 1; ; i++) {
            least = Math.min(least, random.nextDouble());
            if (rest <= SUMS[i]) {
                return mean * (whole + least * SUMS[0]);
            }
        }
    }
}

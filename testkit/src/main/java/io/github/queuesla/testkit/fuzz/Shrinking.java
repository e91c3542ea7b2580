package io.github.queuesla.testkit.fuzz;

import java.time.Duration;
import java.util.Arrays;

/** The shrinking of an input that breaks a rule, while it still breaks a rule in the same way. */
final class Shrinking {

    private static final int MOST_TRIES = 400;
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private Shrinking() {}

    static byte[] of(byte[] input, Trial trial, Trial.RuleViolation broken) {
        byte[] smallest = input;
        int tries = 0;
        long start = System.nanoTime();
        // Delta debugging (Zeller and Hildebrandt, 2002): remove large parts first, then ever smaller ones.
        for (int size = input.length / 2; size > 0; size /= 2) {
            int from = 0;
            while (from + size <= smallest.length) {
                if (++tries > MOST_TRIES || System.nanoTime() - start > PATIENCE) {
                    return smallest;
                }
                byte[] smaller = without(smallest, from, size);
                if (breaks(smaller, trial, broken)) {
                    smallest = smaller;
                } else {
                    from += size;
                }
            }
        }
        return smallest;
    }

    private static boolean breaks(byte[] input, Trial trial, Trial.RuleViolation broken) {
        try {
            trial.takes(input);
            return false;
        } catch (Trial.RuleViolation again) {
            return again.isLike(broken);
        }
    }

    private static byte[] without(byte[] input, int from, int size) {
        byte[] rest = Arrays.copyOf(input, input.length - size);
        System.arraycopy(input, from + size, rest, from, input.length - from - size);
        return rest;
    }
}

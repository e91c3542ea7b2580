package io.github.queuesla.testkit.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Fuzzing of a parser (docs/adr/0018). By default, a run is short and the same every time; with {@code
 * -Dfuzz.seconds=600}, it has that length and is guided by coverage if the profile {@code fuzz} has put Jazzer on the class
 * path; with {@code -Dfuzz.seed=N}, it has only the input of that seed. Inputs that break a rule are shrunk and stored in
 * {@code src/test/resources/fuzz}, and every run starts with them.
 */
public final class Fuzzing {

    private static final Duration SHORT = Duration.ofMillis(1_800);
    private static final Duration STUCK_AFTER = Duration.ofSeconds(15);
    private static final long ROUNDS = 20_000;
    private static final long UNUSED_SEED = Long.MIN_VALUE;
    private static final int SHOWN = 300;

    private final FuzzTarget target;
    private final Trial trial;
    private final FoundInputs found;
    private long taken;
    private long refused;

    private Fuzzing(FuzzTarget target) {
        this.target = target;
        this.trial = new Trial(target);
        this.found = new FoundInputs(target);
    }

    /**
     * Fuzzes the target.
     *
     * @throws AssertionError if a rule does not hold, with the seed and the file of the input
     */
    public static void check(FuzzTarget target) {
        Fuzzing fuzzing = new Fuzzing(target);
        Worker worker = new Worker(fuzzing::run);
        while (!worker.isOver()) {
            byte[] stuck = fuzzing.trial.stuckFor(STUCK_AFTER);
            if (stuck != null) {
                throw new AssertionError(
                        target.name() + " is not done after " + STUCK_AFTER.toSeconds() + " s; stored as "
                                + fuzzing.found.keep(stuck) + ": " + shown(stuck),
                        worker.stackTrace());
            }
        }
        worker.rethrow();
    }

    private void run() {
        known();
        long seed = Long.getLong("fuzz.seed", UNUSED_SEED);
        int seconds = Integer.getInteger("fuzz.seconds", 0);
        if (seed != UNUSED_SEED) {
            round(seed);
        } else if (seconds == 0) {
            // The same seeds in every build, so that a failure can be repeated by anyone (docs/adr/0018).
            rounds(1, ROUNDS, SHORT);
            requireBothOutcomes();
        } else if (GuidedRun.isPossible()) {
            new GuidedRun(target, Duration.ofSeconds(seconds)).run(found);
        } else {
            rounds(System.nanoTime(), Long.MAX_VALUE, Duration.ofSeconds(seconds));
        }
    }

    private void known() {
        for (byte[] example : target.examples()) {
            try {
                if (!trial.takes(example)) {
                    throw new AssertionError(target.name() + " refuses the example " + shown(example));
                }
            } catch (Trial.RuleViolation broken) {
                throw new AssertionError(
                        target.name() + " breaks a rule at the example " + shown(example), broken.getCause());
            }
        }
        for (Path file : found.all()) {
            try {
                trial.takes(Files.readAllBytes(file));
            } catch (Trial.RuleViolation broken) {
                throw new AssertionError(target.name() + " breaks a rule again at " + file, broken.getCause());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void rounds(long firstSeed, long rounds, Duration length) {
        long start = System.nanoTime();
        for (long round = 0; round < rounds && System.nanoTime() - start < length.toNanos(); round++) {
            round(firstSeed + round);
        }
    }

    private void round(long seed) {
        byte[] input = Mutation.of(target, seed);
        try {
            if (trial.takes(input)) {
                taken++;
            } else {
                refused++;
            }
        } catch (Trial.RuleViolation broken) {
            byte[] small = Shrinking.of(input, trial, broken);
            throw new AssertionError(
                    target.name() + " breaks a rule with seed " + seed + " (repeat: -Dfuzz.seed=" + seed
                            + "); stored as " + found.keep(small) + ": " + shown(small),
                    broken.getCause());
        }
    }

    /** Requires accepted and refused inputs: a run of only one kind would prove little. */
    private void requireBothOutcomes() {
        if (taken < (taken + refused) / 100 || refused < (taken + refused) / 100) {
            throw new AssertionError(target.name() + ": " + taken + " inputs were accepted and " + refused
                    + " refused: a run needs at least 1 % of each");
        }
    }

    private static String shown(byte[] input) {
        String text = new String(input, 0, Math.min(input.length, SHOWN), StandardCharsets.ISO_8859_1);
        StringBuilder shown = new StringBuilder(input.length + " bytes, ");
        text.chars()
                .forEach(character -> shown.append(
                        character < ' ' || character > '~'
                                ? String.format(Locale.ROOT, "\\x%02x", character)
                                : Character.toString(character)));
        return shown.toString();
    }
}

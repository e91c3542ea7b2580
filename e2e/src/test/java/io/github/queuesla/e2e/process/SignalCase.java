package io.github.queuesla.e2e.process;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A run and the signal that interrupts it, drawn from a random seed.
 *
 * @param work the command
 * @param signal the signal
 * @param latency the delay of every response
 * @param time when the signal is sent
 * @param oldFile whether the output replaces the file of an earlier run
 */
record SignalCase(Work work, Signal signal, Duration latency, SignalTime time, boolean oldFile) {

    /** A signal and its exit code. */
    enum Signal {
        INT(130),
        TERM(143);

        private final int exitCode;

        Signal(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    /** The event after which the signal is sent. */
    enum Waiting {
        MILLISECONDS_AFTER_START,
        REQUESTS_RECEIVED,
        MICROSECONDS_AFTER_OUTPUT_BEGAN
    }

    /**
     * A point in a run.
     *
     * @param waiting the unit to wait for
     * @param number the number of units
     */
    record SignalTime(Waiting waiting, int number) {}

    private static final List<Integer> LATENCIES = List.of(0, 5, 60, 20_000);
    private static final int LONGEST_START = 1_500;
    private static final int MOST_REQUESTS = 8;
    private static final int LONGEST_WRITING = 60_000;

    static SignalCase of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Work[] works = Work.values();
        // Every command gets its turn, whatever the number of seeds.
        Work work = works[Math.floorMod(seed, works.length)];
        Signal signal = random.nextBoolean() ? Signal.INT : Signal.TERM;
        boolean written = work.file().isPresent() && random.nextInt(2) == 0;
        // Output begins within the time of a test only if the platform is fast.
        int latency = LATENCIES.get(random.nextInt(written ? 2 : LATENCIES.size()));
        SignalTime time = written
                ? new SignalTime(Waiting.MICROSECONDS_AFTER_OUTPUT_BEGAN, random.nextInt(LONGEST_WRITING))
                : time(random, latency);
        return new SignalCase(work, signal, Duration.ofMillis(latency), time, random.nextBoolean());
    }

    private static SignalTime time(SplittableRandom random, int latency) {
        if (random.nextInt(3) == 0) {
            return new SignalTime(Waiting.MILLISECONDS_AFTER_START, random.nextInt(LONGEST_START));
        }
        int most = latency > 1_000 ? 1 : MOST_REQUESTS;
        return new SignalTime(Waiting.REQUESTS_RECEIVED, 1 + random.nextInt(most));
    }
}

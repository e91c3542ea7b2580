package io.github.queuesla.e2e.process;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A run and the signal that meets it, all of it drawn from a seed.
 *
 * @param work what runs
 * @param signal which signal
 * @param latency how long the platform takes over each answer
 * @param moment when the signal is sent
 * @param oldFile whether a file of an earlier run stands where the output goes
 */
record SignalCase(Work work, Signal signal, Duration latency, Moment moment, boolean oldFile) {

    /** A signal and the exit code that it leads to. */
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

    /** What is waited for before the signal is sent. */
    enum Waiting {
        MILLISECONDS_AFTER_START,
        REQUESTS_RECEIVED,
        MICROSECONDS_AFTER_OUTPUT_BEGAN
    }

    /**
     * A moment of a run.
     *
     * @param waiting what is waited for
     * @param number how many of it
     */
    record Moment(Waiting waiting, int number) {}

    private static final List<Integer> LATENCIES = List.of(0, 5, 60, 20_000);
    private static final int LONGEST_START = 1_500;
    private static final int MOST_REQUESTS = 8;
    private static final int LONGEST_WRITING = 60_000;

    static SignalCase of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Work[] works = Work.values();
        // Every kind of work has its turn, whatever the number of seeds.
        Work work = works[Math.floorMod(seed, works.length)];
        Signal signal = random.nextBoolean() ? Signal.INT : Signal.TERM;
        boolean written = work.file().isPresent() && random.nextInt(2) == 0;
        // An output that begins within the time of a test needs a platform that is quick.
        int latency = LATENCIES.get(random.nextInt(written ? 2 : LATENCIES.size()));
        Moment moment = written
                ? new Moment(Waiting.MICROSECONDS_AFTER_OUTPUT_BEGAN, random.nextInt(LONGEST_WRITING))
                : moment(random, latency);
        return new SignalCase(work, signal, Duration.ofMillis(latency), moment, random.nextBoolean());
    }

    private static Moment moment(SplittableRandom random, int latency) {
        if (random.nextInt(3) == 0) {
            return new Moment(Waiting.MILLISECONDS_AFTER_START, random.nextInt(LONGEST_START));
        }
        int most = latency > 1_000 ? 1 : MOST_REQUESTS;
        return new Moment(Waiting.REQUESTS_RECEIVED, 1 + random.nextInt(most));
    }
}

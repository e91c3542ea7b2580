package io.github.queuesla.faultlab.simthread;

import io.github.queuesla.http.surroundings.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of real code on strands, of which exactly one runs at a time. Wherever a strand starts another, locks, joins,
 * sleeps or waits for the network, the seed picks who goes on; when nobody can, time jumps to the next thing that happens.
 * The same seed gives the same run, in any process.
 */
public final class Schedule {

    /** How many turns a run may take before it is held to be endless. */
    private static final int MOST_TURNS = 200_000;

    private final SplittableRandom random;
    private final SplittableRandom given;
    private final Executor threads;
    private final List<SimThread> alive = new ArrayList<>();
    private final List<Throwable> escaped = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Instant epoch;
    private final long slowest;
    private final int concurrency;
    private final @Nullable List<String> trace;
    private @Nullable SimThread running;
    private @Nullable String stuck;
    private long now;
    private int turns;
    private int threadCount;

    /**
     * A run to come.
     *
     * @param terms what it is like
     * @param threads gives each strand a {@link SimThreadCarrier}
     */
    public Schedule(Terms terms, Executor threads) {
        SplittableRandom source = new SplittableRandom(terms.seed());
        this.random = source.split();
        this.given = source.split();
        this.threads = threads;
        this.epoch = terms.start();
        this.slowest = terms.slowest().toNanos();
        this.concurrency = terms.concurrency();
        this.trace = terms.traced() ? new ArrayList<>() : null;
    }

    /**
     * What a run is like.
     *
     * @param seed decides every turn
     * @param start the date when it begins
     * @param slowest how long a turn may take, at most; zero for no time at all
     * @param concurrency how many tasks run at once
     * @param traced whether to write down what happens
     */
    public record Terms(long seed, Instant start, Duration slowest, int concurrency, boolean traced) {}

    /** What the code under test lives in. */
    public Surroundings surroundings() {
        return new Surroundings(this::now, clock(), this::sleep, new SimThreadTasks(this, concurrency), given);
    }

    /** The date in this run. */
    public InstantSource clock() {
        return () -> epoch.plusNanos(now);
    }

    /** Nanoseconds since the run began. */
    public long now() {
        return now;
    }

    /** What went wrong in the run itself: nobody could go on, or it went on for ever; null when nothing did. */
    public @Nullable String stuck() {
        return stuck;
    }

    /** What no code caught. */
    public List<Throwable> escaped() {
        return List.copyOf(escaped);
    }

    /** What happened, line by line; empty unless it was asked for. */
    public List<String> trace() {
        return trace == null ? List.of() : List.copyOf(trace);
    }

    /** Writes a line into the trace. */
    public void note(String what) {
        if (trace != null) {
            SimThread thread = running;
            trace.add(String.format(
                    Locale.ROOT, "%14.9f s  #%d  %s", now / 1e9, thread == null ? 0 : thread.number(), what));
        }
    }

    /** Does all of this on strands, and returns when the last has ended. */
    public void run(Runnable first) throws InterruptedException {
        spawn(first, false);
        SimThread thread = pick();
        running = thread;
        thread.go();
        ended.await();
    }

    /** Starts another strand beside the one that runs; it waits for its turn. */
    public SimThread spawn(Runnable work, boolean worker) {
        SimThread thread = new SimThread(this, ++threadCount, worker);
        alive.add(thread);
        threads.execute(() -> thread.live(work));
        return thread;
    }

    /** The strand that runs. */
    public SimThread current() {
        SimThread thread = running;
        if (thread == null) {
            throw new IllegalStateException("no simulated thread runs");
        }
        return thread;
    }

    /** Lets others go first, perhaps. */
    public void yieldTurn() {
        await(() -> true, Long.MAX_VALUE, false);
    }

    /** Waits until then, as the network does: an interrupt ends it, and stays set. */
    public void waitUntil(long until) {
        if (!Thread.currentThread().isInterrupted()) {
            await(() -> now >= until, until, true);
        }
    }

    /** Waits until something holds, but no longer than until then. */
    public void waitFor(BooleanSupplier ready, long until) {
        await(ready, until, false);
    }

    private void sleep(Duration length) throws InterruptedException {
        throwIfInterrupted();
        note("sleeps " + length);
        waitUntil(now + length.toNanos());
        throwIfInterrupted();
    }

    static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted by the schedule");
        }
    }

    /** Gives the turn away until something holds, or it is that late, or the strand is interrupted where that counts. */
    void await(BooleanSupplier ready, long wakeAt, boolean interruptible) {
        SimThread thread = current();
        thread.waitFor(ready, wakeAt, interruptible);
        SimThread next = pick();
        if (next != thread) {
            running = next;
            next.go();
            thread.park();
        }
        thread.wake();
    }

    void escaped(Throwable thrown) {
        escaped.add(thrown);
    }

    void ended(SimThread thread) {
        alive.remove(thread);
        if (alive.isEmpty()) {
            running = null;
            ended.countDown();
            return;
        }
        SimThread next = pick();
        running = next;
        next.go();
    }

    private SimThread pick() {
        if (++turns > MOST_TURNS && stuck == null) {
            stuck = "the run does not end";
        }
        if (slowest > 0) {
            now += random.nextLong(slowest);
        }
        while (true) {
            List<SimThread> able = stuck != null
                    ? alive
                    : alive.stream().filter(thread -> thread.able(now)).toList();
            if (!able.isEmpty()) {
                return able.size() == 1 ? able.get(0) : able.get(random.nextInt(able.size()));
            }
            long next = alive.stream().mapToLong(SimThread::wakeAt).min().orElse(Long.MAX_VALUE);
            if (next == Long.MAX_VALUE) {
                stuck = "nobody can go on: a deadlock";
            } else {
                now = next;
            }
        }
    }

    boolean isStuck() {
        return stuck != null;
    }
}

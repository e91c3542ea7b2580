package io.github.queuesla.faultlab.simthread;

import io.github.queuesla.http.environment.Environment;
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
 * A run of real code on simulated threads, exactly one of which runs at a time. Whenever a thread starts another,
 * locks, joins, sleeps or waits for the network, the seed picks the next; when none can run, time jumps to the next
 * event. The same seed gives the same run in any process.
 */
public final class Schedule {

    /** The turns after which a run counts as endless. */
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
     * Prepares a run.
     *
     * @param terms the settings of the run
     * @param threads supplies each simulated thread with a {@link SimThreadCarrier}
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
     * The settings of a run.
     *
     * @param seed decides every turn
     * @param start the date when it begins
     * @param slowest the longest duration of a turn; zero if turns take no time
     * @param concurrency how many tasks run at once
     * @param traced whether to write down what happens
     */
    public record Terms(long seed, Instant start, Duration slowest, int concurrency, boolean traced) {}

    /** The environment of the code under test. */
    public Environment environment() {
        return new Environment(this::now, clock(), this::sleep, new SimThreadTasks(this, concurrency), given);
    }

    /** The date in this run. */
    public InstantSource clock() {
        return () -> epoch.plusNanos(now);
    }

    /** Nanoseconds since the run began. */
    public long now() {
        return now;
    }

    /** Why the run itself failed, a deadlock or an endless run; null if it did not. */
    public @Nullable String stuck() {
        return stuck;
    }

    /** The exceptions that no code caught. */
    public List<Throwable> escaped() {
        return List.copyOf(escaped);
    }

    /** The trace, line by line; empty unless tracing is on. */
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

    /** Runs {@code first} on a simulated thread and returns when the last thread has ended. */
    public void run(Runnable first) throws InterruptedException {
        spawn(first, false);
        SimThread thread = pick();
        running = thread;
        thread.go();
        ended.await();
    }

    /** Starts another simulated thread, which waits for its turn. */
    public SimThread spawn(Runnable work, boolean worker) {
        SimThread thread = new SimThread(this, ++threadCount, worker);
        alive.add(thread);
        threads.execute(() -> thread.live(work));
        return thread;
    }

    /** The simulated thread that is running. */
    public SimThread current() {
        SimThread thread = running;
        if (thread == null) {
            throw new IllegalStateException("no simulated thread runs");
        }
        return thread;
    }

    /** Gives other threads a chance to run first. */
    public void yieldTurn() {
        await(() -> true, Long.MAX_VALUE, false);
    }

    /** Waits until then, as the network does: an interrupt ends the wait and stays set. */
    public void waitUntil(long until) {
        if (!Thread.currentThread().isInterrupted()) {
            await(() -> now >= until, until, true);
        }
    }

    /** Waits until {@code ready} holds, or until then. */
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

    /**
     * Gives up the turn until {@code ready} holds, {@code wakeAt} is reached or, if interruptible, an interrupt
     * arrives.
     */
    void await(BooleanSupplier ready, long wakeAt, boolean interruptible) {
        SimThread thread = current();
        thread.waitFor(ready, wakeAt, interruptible);
        SimThread next = pick();
        // The order matters: after go() the other carrier thread runs, and this one may only wait for its semaphore.
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
                // No draw for a single choice, so that a change elsewhere shifts as few later draws as possible.
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

package io.github.queuesla.simulator.behaviour;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The behaviour in force, and the number of requests since it was set. Thread-safe. */
public final class LiveBehaviour {

    private record Setting(
            Behaviour behaviour, AtomicLong requests, AtomicLong queries, Map<String, Integer> attempts) {}

    // One reference, so that a request never counts for the old behaviour and reads the new one.
    private volatile Setting setting;

    /** Starts with that behaviour. */
    public LiveBehaviour(Behaviour behaviour) {
        this.setting = fresh(behaviour);
    }

    /** Replaces the behaviour and counts requests from 0 again. */
    public void set(Behaviour behaviour) {
        setting = fresh(behaviour);
    }

    /** Replaces the behaviour without counting requests anew. */
    public void change(UnaryOperator<Behaviour> change) {
        Setting now = setting;
        setting = new Setting(change.apply(now.behaviour()), now.requests(), now.queries(), now.attempts());
    }

    /** The behaviour in force. */
    public Behaviour behaviour() {
        return setting.behaviour();
    }

    /** The fault of the next request. */
    public Fault nextFault() {
        Setting now = setting;
        return Fault.draw(now.behaviour(), now.requests().getAndIncrement());
    }

    /** The contacts that every queue has gained by the next analytics query. */
    public long nextGain() {
        Setting now = setting;
        return now.queries().getAndIncrement() * now.behaviour().quirks().growth();
    }

    /** How many jobs of that interval there are with the next one. */
    public int nextAttempt(String interval) {
        return setting.attempts().merge(interval, 1, Integer::sum);
    }

    /** The delay of the next answer in milliseconds. */
    public long nextDelayMillis() {
        Setting now = setting;
        Latency latency = now.behaviour().latency();
        SplittableRandom random = new SplittableRandom(
                now.behaviour().seed() * 7_000_003 + now.requests().get());
        return latency.base().toMillis()
                + (long) (random.nextDouble() * latency.jitter().toMillis());
    }

    private static Setting fresh(Behaviour behaviour) {
        return new Setting(behaviour, new AtomicLong(), new AtomicLong(), new ConcurrentHashMap<>());
    }
}

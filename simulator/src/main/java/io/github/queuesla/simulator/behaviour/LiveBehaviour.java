package io.github.queuesla.simulator.behaviour;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The dials as they stand, and how often they have been felt since they were last turned. Thread-safe. */
public final class LiveBehaviour {

    private record Setting(Behaviour behaviour, AtomicLong requests, AtomicLong queries) {}

    private volatile Setting setting;

    /** Dials in that position. */
    public LiveBehaviour(Behaviour behaviour) {
        this.setting = fresh(behaviour);
    }

    /** Turns the dials and starts counting anew. */
    public void set(Behaviour behaviour) {
        setting = fresh(behaviour);
    }

    /** Where they stand. */
    public Behaviour behaviour() {
        return setting.behaviour();
    }

    /** What the next request meets. */
    public Fault nextFault() {
        Setting now = setting;
        return Fault.draw(now.behaviour(), now.requests().getAndIncrement());
    }

    /** Contacts that every queue has gained by the next analytics question. */
    public long nextGain() {
        Setting now = setting;
        return now.queries().getAndIncrement() * now.behaviour().quirks().growth();
    }

    /** How long the next answer takes, milliseconds. */
    public long nextDelayMillis() {
        Setting now = setting;
        Latency latency = now.behaviour().latency();
        SplittableRandom random = new SplittableRandom(
                now.behaviour().seed() * 7_000_003 + now.requests().get());
        return latency.base().toMillis()
                + (long) (random.nextDouble() * latency.jitter().toMillis());
    }

    private static Setting fresh(Behaviour behaviour) {
        return new Setting(behaviour, new AtomicLong(), new AtomicLong());
    }
}

package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.behaviour.JobBehaviour;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A job that was submitted. Thread-safe. */
final class Job {

    /** How a job ends. */
    enum Fate {
        FULFILLED,
        FAILED,
        CANCELLED;

        /** The fate of the job of an interval with that number, counted from 1. */
        static Fate of(int attempt, JobBehaviour behaviour) {
            if (attempt <= behaviour.failing()) {
                return FAILED;
            }
            return attempt <= behaviour.failing() + behaviour.cancelled() ? CANCELLED : FULFILLED;
        }
    }

    private final String id;
    private final ConversationScope scope;
    private final Instant submitted;
    private final JobBehaviour behaviour;
    private final Fate fate;
    private final AtomicInteger asked = new AtomicInteger();

    Job(String id, ConversationScope scope, Instant submitted, JobBehaviour behaviour, Fate fate) {
        this.id = id;
        this.scope = scope;
        this.submitted = submitted;
        this.behaviour = behaviour;
        this.fate = fate;
    }

    String id() {
        return id;
    }

    /** What it looks for. */
    ConversationScope scope() {
        return scope;
    }

    JobBehaviour behaviour() {
        return behaviour;
    }

    Fate fate() {
        return fate;
    }

    Instant submitted() {
        return submitted;
    }

    Instant completed() {
        return submitted.plus(behaviour.time());
    }

    Instant expires() {
        return completed().plus(behaviour.life());
    }

    /** Counts a question for its state. */
    void ask() {
        asked.incrementAndGet();
    }

    boolean isRunning(Instant now) {
        boolean early = behaviour.polls() > 0 && asked.get() <= behaviour.polls();
        return early || now.isBefore(completed());
    }

    /** Whether its results are no longer kept. */
    boolean isExpired(Instant now) {
        return !now.isBefore(expires());
    }

    /** Whether nothing is known of it any more. */
    boolean isGone(Instant now) {
        return !now.isBefore(expires().plus(behaviour.life()));
    }

    /** The state that the platform reports. */
    String state(Instant now) {
        if (isRunning(now)) {
            boolean first = asked.get() <= 1
                    && now.isBefore(
                            submitted.plus(behaviour.time().dividedBy(3)).plusMillis(1));
            String running = behaviour.unknownStates() ? "REHYDRATING" : "PENDING";
            return first ? "QUEUED" : running;
        }
        return fate == Fate.FULFILLED && isExpired(now) ? "EXPIRED" : fate.name();
    }
}

package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.function.LongSupplier;

/** The parts of one client, as its errands see them. Thread-safe. */
final class Engine {
    private final Setup setup;
    private final LongSupplier nanoTime;
    private final Deadline deadline;
    private final Lanes lanes;
    private final Pauses pauses;
    private final Sender sender;
    private final KnownSecrets secrets;
    private final RunningCalls running = new RunningCalls();
    private final RetryLoop loop;

    Engine(Setup setup) {
        this.setup = setup;
        this.nanoTime = setup.surroundings().nanoTime();
        this.deadline = new Deadline(nanoTime, setup.limits().deadline());
        this.secrets = new KnownSecrets(setup.credentials());
        this.lanes = new Lanes(setup);
        this.pauses = new Pauses(setup, deadline);
        this.sender = new Sender(setup);
        this.loop = new RetryLoop(setup, this);
    }

    long now() {
        return nanoTime.getAsLong();
    }

    Deadline deadline() {
        return deadline;
    }

    Lanes lanes() {
        return lanes;
    }

    Pauses pauses() {
        return pauses;
    }

    Sender sender() {
        return sender;
    }

    KnownSecrets secrets() {
        return secrets;
    }

    RunningCalls running() {
        return running;
    }

    RetryLoop loop() {
        return loop;
    }

    TokenGrant fetchToken(Lane lane) throws HttpFailure, InterruptedException {
        return loop.run(tokenErrand(lane));
    }

    TokenErrand tokenErrand(Lane lane) {
        return new TokenErrand(setup.tokens(), lane, this);
    }

    void requireRunning(FailureFacts where) throws HttpFailure {
        if (running.stopped() || Thread.currentThread().isInterrupted()) {
            throw new HttpFailure(HttpFailureKind.STOPPED, where.withProblem("stopped before it was sent"), null);
        }
    }
}

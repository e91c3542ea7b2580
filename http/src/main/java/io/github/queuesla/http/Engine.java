package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.function.LongSupplier;

/** The parts of one client, as its calls see them. Thread-safe. */
final class Engine {
    private final Setup setup;
    private final LongSupplier nanoTime;
    private final Deadline deadline;
    private final ClientPool clients;
    private final Delays delays;
    private final Sender sender;
    private final KnownSecrets secrets;
    private final RunningCalls running = new RunningCalls();
    private final RetryLoop loop;

    Engine(Setup setup) {
        this.setup = setup;
        this.nanoTime = setup.surroundings().nanoTime();
        this.deadline = new Deadline(nanoTime, setup.limits().deadline());
        this.secrets = new KnownSecrets(setup.credentials());
        this.clients = new ClientPool(setup);
        this.delays = new Delays(setup, deadline);
        this.sender = new Sender(setup);
        this.loop = new RetryLoop(setup, this);
    }

    long now() {
        return nanoTime.getAsLong();
    }

    Deadline deadline() {
        return deadline;
    }

    ClientPool clients() {
        return clients;
    }

    Delays delays() {
        return delays;
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

    TokenGrant fetchToken(ClientState client) throws HttpFailure, InterruptedException {
        return loop.run(tokenCall(client));
    }

    TokenCall tokenCall(ClientState client) {
        return new TokenCall(setup.tokens(), client, this);
    }

    void requireRunning(FailureFacts where) throws HttpFailure {
        if (running.stopped() || Thread.currentThread().isInterrupted()) {
            throw new HttpFailure(HttpFailureKind.STOPPED, where.withProblem("stopped before it was sent"), null);
        }
    }
}

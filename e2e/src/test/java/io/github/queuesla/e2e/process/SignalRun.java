package io.github.queuesla.e2e.process;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.requestlog.ReceivedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What became of a run that a signal met.
 *
 * @param ended what the process left
 * @param taken from the signal to the end
 * @param lastRequest from the signal to the last request that was received; negative when that came before
 * @param requestsAfter how many requests were received after the signal
 * @param files names of what is in the working folder
 * @param requestsAtEnd how many requests had been received when the process had ended
 * @param requestsLater how many had been received some time after
 */
record SignalRun(
        Running.Ended ended,
        Duration taken,
        Duration lastRequest,
        long requestsAfter,
        List<String> files,
        int requestsAtEnd,
        int requestsLater) {

    static final String OLD = "what an earlier run wrote\n";

    private static final Duration SETTLING = Duration.ofMillis(50);

    /** Runs it in that folder, which is empty. */
    static SignalRun of(SignalCase drawn, Path folder, String contract) throws IOException, InterruptedException {
        Behaviour slow =
                Behaviour.builder().latency(drawn.latency(), Duration.ZERO).build();
        SimulatorOptions options = SimulatorOptions.of(InstantSource.system()).withBehaviour(slow);
        try (Simulator simulator = Simulator.start(options)) {
            if (drawn.oldFile() && drawn.work().file().isPresent()) {
                Files.writeString(folder.resolve(drawn.work().file().get()), OLD);
            }
            Running running = Jar.in(folder, simulator).start(drawn.work().arguments(contract));
            await(drawn.moment(), running, simulator, folder);
            running.signal(drawn.signal().name());
            Instant signalled = Instant.now();
            Running.Ended ended = running.end();
            Instant end = Instant.now();
            int atEnd = settled(simulator);
            List<ReceivedRequest> requests = simulator.requests().all();
            Instant last = requests.stream()
                    .map(ReceivedRequest::received)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            long after = requests.stream()
                    .filter(request -> request.received().isAfter(signalled))
                    .count();
            return new SignalRun(
                    ended,
                    Duration.between(signalled, end),
                    Duration.between(signalled, last),
                    after,
                    Folder.names(folder),
                    atEnd,
                    settled(simulator));
        }
    }

    /** What had left the process before it ended may take a moment to be noticed. */
    private static int settled(Simulator simulator) {
        LockSupport.parkNanos(SETTLING.toNanos());
        return simulator.requests().count();
    }

    private static void await(SignalCase.Moment moment, Running running, Simulator simulator, Path folder) {
        long start = System.nanoTime();
        switch (moment.waiting()) {
            case MILLISECONDS_AFTER_START -> pause(running, Duration.ofMillis(moment.number()));
            case REQUESTS_RECEIVED -> {
                while (running.isAlive() && simulator.requests().count() < moment.number()) {
                    pause(running, Duration.ofMillis(1));
                }
            }
            case MICROSECONDS_AFTER_OUTPUT_BEGAN -> {
                while (running.isAlive() && Folder.names(folder).stream().noneMatch(name -> name.endsWith(".part"))) {
                    LockSupport.parkNanos(50_000);
                }
                start = System.nanoTime();
                while (running.isAlive() && System.nanoTime() - start < moment.number() * 1_000L) {
                    LockSupport.parkNanos(20_000);
                }
            }
        }
    }

    private static void pause(Running running, Duration length) {
        long start = System.nanoTime();
        while (running.isAlive() && System.nanoTime() - start < length.toNanos()) {
            LockSupport.parkNanos(200_000);
        }
    }
}

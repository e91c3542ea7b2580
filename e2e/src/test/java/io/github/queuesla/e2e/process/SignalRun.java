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
 * The result of a run that was interrupted by a signal.
 *
 * @param ended the result of the process
 * @param taken the time from the signal to the end
 * @param lastRequest the time from the signal to the last request received; negative if that came before
 * @param requestsAfter the number of requests received after the signal
 * @param files the names of the files in the working folder
 * @param requestsAtEnd the number of requests received up to the end of the process
 * @param requestsLater the number of requests received a while later
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

    /** Runs the case in an empty folder. */
    static SignalRun of(SignalCase drawn, Path folder, String contract) throws IOException, InterruptedException {
        Behaviour slow =
                Behaviour.builder().latency(drawn.latency(), Duration.ZERO).build();
        SimulatorOptions options = SimulatorOptions.of(InstantSource.system()).withBehaviour(slow);
        try (Simulator simulator = Simulator.start(options)) {
            if (drawn.oldFile() && drawn.work().file().isPresent()) {
                Files.writeString(folder.resolve(drawn.work().file().get()), OLD);
            }
            Running running = Jar.in(folder, simulator).start(drawn.work().arguments(contract));
            await(drawn.time(), running, simulator, folder);
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

    /** Waits for the simulator to notice requests that were sent just before the end. */
    private static int settled(Simulator simulator) {
        LockSupport.parkNanos(SETTLING.toNanos());
        return simulator.requests().count();
    }

    private static void await(SignalCase.SignalTime time, Running running, Simulator simulator, Path folder)
            throws InterruptedException {
        long start = System.nanoTime();
        switch (time.waiting()) {
            case MILLISECONDS_AFTER_START -> running.await(Duration.ofMillis(time.number()));
            case REQUESTS_RECEIVED -> {
                while (running.isAlive() && simulator.requests().count() < time.number()) {
                    running.await(Duration.ofMillis(1));
                }
            }
            case MICROSECONDS_AFTER_OUTPUT_BEGAN -> {
                while (running.isAlive() && Folder.names(folder).stream().noneMatch(name -> name.endsWith(".part"))) {
                    LockSupport.parkNanos(50_000);
                }
                start = System.nanoTime();
                while (running.isAlive() && System.nanoTime() - start < time.number() * 1_000L) {
                    LockSupport.parkNanos(20_000);
                }
            }
        }
    }
}

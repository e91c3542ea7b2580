package io.github.queuesla.e2e.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month's synchronization that is killed again and again, stopped by a signal, or started twice: nothing is lost,
 * nothing is there twice, and no file is half. More kills with {@code -Dqueuesla.sync.kills=1000}.
 */
class InterruptedSyncTest {

    private static final int KILLS = Integer.getInteger("queuesla.sync.kills", 10);
    private static final long SEED = Long.getLong("queuesla.sync.seed", 1);

    /** Longer than a start, and shorter than a month takes. */
    private static final int LONGEST_MILLIS = 6_000;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String FOLDER = "contacts";

    private static final Simulator SIMULATOR = organisation();

    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private static Simulator organisation() {
        try {
            return Simulator.start(SimulatorOptions.of(InstantSource.system())
                    .withOrganisation(
                            OrganisationOptions.defaults().withQueues(4).withVolume(0.2)));
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    @BeforeAll
    static void fetchUndisturbed() throws IOException, InterruptedException {
        Running.Ended ended = sync(shared).end();
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    @AfterAll
    static void stop() {
        SIMULATOR.close();
    }

    private static Running sync(Path place) throws IOException {
        return Jar.in(place, SIMULATOR)
                .start("sync", "--history", FOLDER, "--from", "2024-01-01", "--to", "2024-01-31");
    }

    private static Command.Run history(Path place, String... arguments) {
        String[] all = Stream.of(Stream.of("history"), Stream.of(arguments), Stream.of("--history", FOLDER))
                .flatMap(words -> words)
                .toArray(String[]::new);
        return Command.in(place).run(all);
    }

    /** Each day with the hash of its contents. */
    private static List<String> contents(Path place) {
        return history(place, "status", "--format", "csv").outLines().stream()
                .skip(1)
                .map(line -> line.substring(0, 10) + line.substring(line.lastIndexOf(',')))
                .toList();
    }

    private static void assertNoFileIsHalf(Path place) {
        if (Files.exists(place.resolve(FOLDER).resolve("_history.json"))) {
            Command.Run verified = history(place, "verify");
            assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
        }
    }

    /** No folder for what does not fit into memory, neither in the history nor among the temporary files. */
    private void assertNothingIsLeftOf(Running running) {
        String spill = "_queue-sla-spill-" + running.process().pid() + "-";
        Stream.of(Path.of(System.getProperty("java.io.tmpdir")), folder.resolve(FOLDER))
                .filter(Files::isDirectory)
                .forEach(place -> assertThat(Folder.names(place)).noneMatch(name -> name.startsWith(spill)));
    }

    @Test
    void killsAtAnyTimeLoseNothingAndLeaveNothingTwice() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Running running = sync(folder);
            running.await(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
            running.signal("KILL");
            running.end();
            assertNothingIsLeftOf(running);
            assertNoFileIsHalf(folder);
            startOverIfComplete();
        }
        Running.Ended last = sync(folder).end();

        assertThat(last.exitCode()).as(last.err()).isZero();
        assertThat(contents(folder)).hasSize(31).isEqualTo(contents(shared));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    /** Another kill of a run without work would prove nothing. */
    private void startOverIfComplete() throws IOException {
        List<Path> days = days();
        if (days.size() == 31) {
            for (Path day : days) {
                Files.delete(day);
            }
        }
    }

    @Test
    void signalEndsTheRunWithinASecondAndFreesTheFolder() throws IOException, InterruptedException {
        Duration taken = SECOND;
        // A busy machine may take longer, but not every time.
        for (int i = 0; i < 3 && taken.compareTo(SECOND) >= 0; i++) {
            Running running = sync(folder);
            awaitDays(running);
            running.signal("TERM");
            Instant signalled = Instant.now();
            Running.Ended ended = running.end();
            taken = Duration.between(signalled, Instant.now());

            assertThat(ended.exitCode()).isEqualTo(143);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).isEqualTo("queue-sla: stopped\n");
            assertNothingIsLeftOf(running);
            assertNoFileIsHalf(folder);
        }
        assertThat(taken).isLessThan(SECOND);
        assertThat(sync(folder).end().exitCode()).isZero();
        assertThat(contents(folder)).isEqualTo(contents(shared));
    }

    @Test
    void secondRunAtTheSameTimeLeavesTheFirstAlone() throws IOException, InterruptedException {
        Running first = sync(folder);
        awaitDays(first);
        Running.Ended second = sync(folder).end();

        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.err())
                .startsWith("queue-sla: history: another run is writing to the folder (process ")
                .hasLineCount(1);
        assertThat(first.end().exitCode()).isZero();
        assertThat(contents(folder)).isEqualTo(contents(shared));
    }

    /** Waits until the run has written a day. */
    private void awaitDays(Running running) throws IOException, InterruptedException {
        while (running.isAlive() && days().isEmpty()) {
            running.await(Duration.ofMillis(10));
        }
    }

    /** The files of the days. */
    private List<Path> days() throws IOException {
        if (!Files.isDirectory(folder.resolve(FOLDER))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder.resolve(FOLDER))) {
            return all.filter(path -> path.endsWith("events.parquet")).toList();
        }
    }
}

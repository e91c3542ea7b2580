package io.github.queuesla.e2e.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A signal at any time during any command: it ends within a second, with the exit code of the signal and no partial
 * output.
 * More seeds with {@code -Dqueuesla.signal.seeds=1000}, others with {@code -Dqueuesla.signal.first=5000}.
 */
class SignalTest {

    private static final int SEEDS = Integer.getInteger("queuesla.signal.seeds", 20);
    private static final long FIRST = Long.getLong("queuesla.signal.first", 1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(500);
    private static final int MOST_IN_FLIGHT = 16;

    private static final Map<Work, Running.Ended> UNDISTURBED = new EnumMap<>(Work.class);
    private static final Map<Work, String> WHOLE = new EnumMap<>(Work.class);

    @TempDir
    private static Path folder = Path.of("");

    static Stream<Long> seeds() {
        return LongStream.range(FIRST, FIRST + SEEDS).boxed();
    }

    @BeforeAll
    static void runEverythingUndisturbed() throws IOException, InterruptedException {
        Contracts.written(contract());
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.system()))) {
            Map<String, String> environment = new HashMap<>(simulator.environment());
            environment.remove("GENESYS_QUEUE_IDS");
            for (Work work : Work.values()) {
                Path place = Files.createDirectory(folder.resolve(work.name()));
                Command.Run run = Command.in(place)
                        .with(environment)
                        .at(InstantSource.system())
                        .run(work.arguments(contract().toString()));
                UNDISTURBED.put(work, new Running.Ended(run.exitCode(), run.out(), run.err()));
                byte[] written = work.file().isPresent()
                        ? Files.readAllBytes(place.resolve(work.file().get()))
                        : run.out().getBytes(StandardCharsets.UTF_8);
                WHOLE.put(work, WholeOutput.comparable(written));
            }
        }
        assertThat(UNDISTURBED.values())
                .allSatisfy(
                        ended -> assertThat(ended.exitCode()).as(ended.err()).isIn(0, 10));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void signalAtAnyTimeLeavesNoPartialOutput(long seed) throws IOException, InterruptedException {
        SignalCase drawn = SignalCase.of(seed);
        List<SignalRun> runs = new ArrayList<>();
        // A busy machine may take longer, but not every time; the files must be right every time.
        while (runs.isEmpty() || (runs.size() < 3 && isSlow(runs.get(runs.size() - 1)))) {
            Path place = Files.createDirectory(folder.resolve(seed + "-" + runs.size()));
            SignalRun run = SignalRun.of(drawn, place, contract().toString());
            runs.add(run);
            assertNoPartialOutput(drawn, run, place);
        }
        assertThat(runs).as(drawn.toString()).anySatisfy(run -> {
            assertThat(run.taken()).isLessThan(SECOND);
            assertThat(run.lastRequest()).isLessThan(SOON);
            assertThat(run.requestsAfter()).isLessThanOrEqualTo(MOST_IN_FLIGHT);
        });
    }

    private static Path contract() {
        return folder.resolve("contract.yaml");
    }

    private static boolean isSlow(SignalRun run) {
        return run.taken().compareTo(SECOND) >= 0
                || run.lastRequest().compareTo(SOON) >= 0
                || run.requestsAfter() > MOST_IN_FLIGHT;
    }

    private void assertNoPartialOutput(SignalCase drawn, SignalRun run, Path place) throws IOException {
        Work work = drawn.work();
        boolean stopped = run.ended().exitCode() == drawn.signal().exitCode();
        String reference = String.valueOf(WHOLE.get(work));
        assertThat(run.requestsLater()).as("requests after the end").isEqualTo(run.requestsAtEnd());
        if (stopped) {
            assertThat(run.ended().err()).as(drawn.toString()).isIn("", "queue-sla: stopped\n");
        } else {
            Running.Ended usual = Objects.requireNonNull(UNDISTURBED.get(work));
            assertThat(run.ended().exitCode()).as(drawn + run.ended().err()).isEqualTo(usual.exitCode());
            assertThat(run.ended().err()).isEqualTo(usual.err());
        }
        if (work == Work.DOCTOR) {
            return;
        }
        String out = WholeOutput.comparable(run.ended().out().getBytes(StandardCharsets.UTF_8));
        if (work.file().isEmpty()) {
            // Times in a truncated line cannot be recognised and masked.
            String lines = out.substring(0, out.lastIndexOf('\n') + 1);
            assertThat(stopped ? reference.startsWith(lines) : out.equals(reference))
                    .as(drawn + ": " + out)
                    .isTrue();
            assertThat(run.files()).isSubsetOf(work == Work.RECORDING ? List.of("kept") : List.of());
            if (run.files().contains("kept")) {
                assertThat(Folder.names(place.resolve("kept"))).noneMatch(name -> name.contains(".part"));
            }
            return;
        }
        assertThat(out).isEmpty();
        assertFileIsCompleteOrOld(drawn, run, place);
        if (!stopped) {
            assertThat(WholeOutput.comparable(
                            Files.readAllBytes(place.resolve(work.file().get()))))
                    .isEqualTo(reference);
        }
    }

    private void assertFileIsCompleteOrOld(SignalCase drawn, SignalRun run, Path place) throws IOException {
        String name = drawn.work().file().orElseThrow();
        assertThat(run.files()).as(drawn.toString()).isSubsetOf(name);
        if (drawn.oldFile()) {
            assertThat(run.files()).containsExactly(name);
        }
        if (run.files().contains(name)) {
            String content = WholeOutput.comparable(Files.readAllBytes(place.resolve(name)));
            assertThat(content.equals(SignalRun.OLD) || content.equals(WHOLE.get(drawn.work())))
                    .as(drawn + ": " + content.length() + " characters")
                    .isTrue();
        }
    }
}

package io.github.queuesla.e2e.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that write to the same file or folder at the same time. */
class TwoAtOnceTest {

    private static final String[] SALES = {"report", "--format", "csv", "--by", "hour", "--queue", "Sales"};
    private static final String[] SUPPORT = {"report", "--format", "csv", "--by", "hour", "--queue", "Support"};

    @TempDir
    private Path folder = Path.of("");

    @RepeatedTest(2)
    void sharedOutputFileIsCompleteFromOneOfThem() throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.system()))) {
            Jar jar = Jar.in(folder, simulator);
            Running sales = jar.start(with(SALES, "-o", "report.csv"));
            Running support = jar.start(with(SUPPORT, "-o", "report.csv"));
            assertThat(sales.end().exitCode()).isZero();
            assertThat(support.end().exitCode()).isZero();

            assertThat(Folder.names(folder)).containsExactly("report.csv");
            assertThat(Files.readString(folder.resolve("report.csv")))
                    .isIn(jar.start(SALES).end().out(), jar.start(SUPPORT).end().out());
        }
    }

    @RepeatedTest(2)
    void sharedRecordingIsCompleteFromOneOfThemAndTheOtherFails() throws IOException, InterruptedException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.system()))) {
            Jar jar = Jar.in(folder, simulator);
            Running sales = jar.start(with(SALES, "--record", "kept"));
            Running support = jar.start(with(SUPPORT, "--record", "kept"));
            Running.Ended first = sales.end();
            Running.Ended second = support.end();

            assertThat(List.of(first.exitCode(), second.exitCode())).containsExactlyInAnyOrder(0, 3);
            Running.Ended refused = first.exitCode() == 0 ? second : first;
            Running.Ended kept = first.exitCode() == 0 ? first : second;
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .startsWith("queue-sla: --record: ")
                    .contains("kept")
                    .contains("choose a new or empty folder")
                    .hasLineCount(1);
            Running.Ended replayed = jar.start(with(first.exitCode() == 0 ? SALES : SUPPORT, "--replay", "kept"))
                    .end();
            assertThat(replayed.out()).isEqualTo(kept.out());
        }
    }

    private static String[] with(String[] arguments, String option, String value) {
        String[] more = Arrays.copyOf(arguments, arguments.length + 2);
        more[arguments.length] = option;
        more[arguments.length + 1] = value;
        return more;
    }
}

package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Complete outputs compared with the golden files under {@code src/test/resources/golden}. With
 * {@code -Dgolden.write=true} the files are rewritten.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "table.txt|report --target 80",
                "plain.txt|report --format plain --within 20s --within 1m30s",
                "report.json|report --format json --target 80 --queue Sales --queue Nowhere",
                "report.csv|report --format csv --formula answered-and-abandoned --short-abandon 5s",
                "report.ndjson|report --format ndjson --queue S* --by media",
                "by-day.txt|report --by day --time-zone Europe/Berlin --queue Sales --period 2024-W02 --target 80",
                "by-division.txt|report --by division --target 80",
                "no-traffic-blank.txt|report --no-traffic blank --format plain",
                "queues.txt|queues",
                "queues.csv|queues --format csv",
                "queues.json|queues --format json --queue Sales",
                "plan.txt|plan --within 20s --within 30s",
                "plan.json|plan --format json --by day --offline",
                "help.txt|--help",
                "help-report.txt|report --help",
                "help-queues.txt|queues --help",
                "help-plan.txt|plan --help",
                "help-doctor.txt|doctor --help",
                "help-completion.txt|completion --help",
                "help-simulate.txt|simulate --help",
                "help-demo.txt|demo --help"
            })
    void outputIsAsCommitted(String file, String arguments) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run(arguments.split(" "));
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(GOLDEN.resolve(file), run.out());
            }
            assertThat(run.out()).isEqualTo(Files.readString(GOLDEN.resolve(file)));
        }
    }

    @ParameterizedTest(name = "hostile {0}")
    @CsvSource(
            delimiter = '|',
            value = {"hostile.txt|report", "hostile.csv|report --format csv", "hostile.json|report --format json"})
    void hostileNamesComeOutHarmless(String file, String arguments) throws IOException {
        try (Simulator simulator = Organisations.hostile()) {
            Command.Run run = Command.in(folder, simulator).run(arguments.split(" "));
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(GOLDEN.resolve(file), run.out());
            }
            assertThat(run.out().chars().filter(c -> c < ' ' && c != '\n' && c != '\r'))
                    .isEmpty();
            assertThat(run.out()).isEqualTo(Files.readString(GOLDEN.resolve(file)));
            assertThat(Arrays.stream(run.out().split("\\R")).flatMap(line -> Stream.of(line.split(",", -1))))
                    .noneMatch(cell -> file.endsWith(".csv") && cell.matches("\"?[=+@-].*"));
        }
    }
}

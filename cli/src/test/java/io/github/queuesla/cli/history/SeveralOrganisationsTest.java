package io.github.queuesla.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.Organisations;
import io.github.queuesla.simulator.Simulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report on two pretend organisations, whose queues have the same names, is the sum of a report on each. */
class SeveralOrganisationsTest {

    private static final String BOTH = " --history leeds --history york";

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void sync() {
        sync("leeds", 1);
        sync("york", 2);
    }

    private static void sync(String history, long seed) {
        try (Simulator organisation = Organisations.other(seed, 0.05)) {
            Command.Run run = Command.in(folder, organisation)
                    .run("sync", "--history", history, "--from", "2024-01-31", "--to", "2024-02-04");
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }

    private static List<String> rows(String commandLine) {
        String whole = commandLine + " --from 2024-02-01 --to 2024-02-04 --format csv";
        Command.Run run = Command.in(folder).run(whole.split(" "));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.outLines().stream().skip(1).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "report --by half-hour,media --within 20s --edge strict",
                "report --by day,division --time-zone Asia/Kathmandu --queue S* --queue *Billing"
            })
    void rowsAreThoseOfEach(String commandLine) {
        List<String> ofEach = new ArrayList<>();
        rows(commandLine + " --history leeds").forEach(row -> ofEach.add(row + ",leeds"));
        rows(commandLine + " --history york").forEach(row -> ofEach.add(row + ",york"));
        assertThat(rows(commandLine + BOTH)).hasSizeGreaterThan(8).containsExactlyInAnyOrderElementsOf(ofEach);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "formulas --short-abandon 5s --within 20s",
                "curve --short-abandon 5s --formula short-removed-early-met --at 6s,10s,20s,21s,1m"
            })
    void countsOfEveryFormulaAndThresholdAreAddedUp(String commandLine) {
        List<List<Long>> leeds = counts(commandLine + " --history leeds");
        List<List<Long>> york = counts(commandLine + " --history york");
        List<List<Long>> sums = new ArrayList<>();
        for (int row = 0; row < leeds.size(); row++) {
            sums.add(List.of(
                    leeds.get(row).get(0) + york.get(row).get(0),
                    leeds.get(row).get(1) + york.get(row).get(1)));
        }
        assertThat(counts(commandLine + BOTH)).hasSizeGreaterThan(4).isEqualTo(sums);
    }

    /** Numerator and denominator of each row. */
    private static List<List<Long>> counts(String commandLine) {
        String whole = commandLine + " --from 2024-02-01 --to 2024-02-04 --format csv";
        List<String> lines = Command.in(folder).run(whole.split(" ")).outLines();
        List<String> header = Arrays.asList(lines.get(0).split(","));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> List.of(
                        Long.parseLong(cells[header.indexOf("numerator")]),
                        Long.parseLong(cells[header.indexOf("denominator")])))
                .toList();
    }

    @Test
    void queuesOfTheSameIdStayTwo() {
        String sales = "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01";
        assertThat(rows("report --queue " + sales + BOTH))
                .hasSize(2)
                .allMatch(row -> row.contains("," + sales + ",Sales,"));
    }
}

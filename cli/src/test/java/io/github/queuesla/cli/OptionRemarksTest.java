package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that are valid but without effect, or hardly meant, are said on standard error. */
class OptionRemarksTest {

    @TempDir
    private Path folder = Path.of("");

    private Command.Run run(String commandLine) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            return Command.in(folder, simulator).run(commandLine.split(" "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report --target 0.8|--target: 0.8% is unusually low: write per cent: 80 instead of 0.8",
                "report --target 1|--target: 1% is unusually low: write per cent: 100 instead of 1",
                "report --fail-under 0.955|--fail-under: 0.955% is unusually low: write per cent: 95.5 instead of 0.955",
                "curve --target 0.8|--target: 0.8% is unusually low",
                "demo --busy-hour 14:00|--busy-hour has no effect without --serve",
                "demo --target 0.8|--target: 0.8% is unusually low",
                "report --short-abandon 5s|--short-abandon has no effect with --formula answered: choose a formula",
                "plan --offline --short-abandon 5s|--short-abandon has no effect",
                "curve --short-abandon 5s|--short-abandon has no effect",
                "report --raw-cells|--raw-cells has no effect outside csv",
                "report --metrics-queues queue|--metrics-queues has no effect outside prometheus: add --format prometheus",
                "check --target 80 --metrics-queues none --format csv|--metrics-queues has no effect outside prometheus",
                "report --no-traffic blank -o all.prom|--no-traffic has no effect in prometheus: choose another --format",
                "report --sort name --format prometheus|--sort has no effect in prometheus",
                "report --top 2 --format prometheus|--top has no effect in prometheus",
                "report --page-size 9 --api conversation-aggregates|--page-size has no effect with --api conversation"
            })
    void remarkIsSaid(String commandLine, String remark) throws IOException {
        Command.Run run = run(commandLine);

        assertThat(run.err()).contains("queue-sla: " + remark);
        assertThat(run.err().lines().filter(line -> line.contains("has no effect") || line.contains("unusually")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --queue Sales --target 80 --fail-under 1.5",
                "report --formula short-abandons-removed --short-abandon 5s",
                "formulas --short-abandon 5s",
                "bridge --queue Sales --short-abandon 5s",
                "report --raw-cells --format csv",
                "report --raw-cells -o report.csv",
                "report --metrics-queues none --format prometheus",
                "report --no-traffic zero --sort name --top 2 --format json",
                "report --page-size 9 --api queue-summary",
                "report"
            })
    void optionWithAnEffectGetsNoRemark(String commandLine) throws IOException {
        assertThat(run(commandLine).err()).isEmpty();
    }

    @Test
    void exitCodeAndOutputStay() throws IOException {
        Command.Run run = run("report --raw-cells");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(run("report").out());
    }
}

package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, definitions, problems and notes around tables fit the width of the terminal, in every report. */
class WrappedProseTest {

    private static final int WIDTH = 80;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --queue Salse --queue Nowhere --queue Sales --target 80 --period month-to-date",
                "report --formula short-removed-early-met --short-abandon 5s --within 20s --period yesterday",
                "report --contract care.yaml --period month-to-date",
                "check --contract care.yaml --period month-to-date",
                "curve --contract care.yaml --period 2024-01",
                "formulas --contract care.yaml --period 2024-01",
                "bridge --contract care.yaml --period 2024-01",
                "budget --contract care.yaml --period month-to-date"
            })
    void noLineIsWiderThanTheTerminal(String arguments) throws IOException {
        Files.writeString(folder.resolve("care.yaml"), """
                format: 1
                contract: Care
                defaults: {time-zone: Europe/Berlin, within: 20s, window: month, target: 80 %}
                hours:
                  office: {week: {monday-friday: 08:00-18:00, saturday: 09:00-13:00}}
                service-levels:
                  - name: enquiries-of-customers-in-the-north-and-in-the-south-by-telephone
                    client: Acme Holding and Partners
                    queues: [Sales, Salse, Nowhere]
                    hours: office
                    formula: short-removed-early-met
                    short-abandon: 5s
                """);
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator)
                    .without("GENESYS_QUEUE_IDS")
                    .with("COLUMNS", String.valueOf(WIDTH))
                    .run(arguments.split(" "));

            assertThat(run.exitCode()).as(run.err()).isIn(0, 7, 10);
            assertThat(run.outLines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .matches(it -> it.length() <= WIDTH || !it.strip().contains(" "), "fits"));
        }
    }
}

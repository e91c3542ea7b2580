package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month in opening hours takes a few requests for a few queues. */
class RequestEconomyTest {

    private static final String QUEUES = "--queue=Sales --queue=Support";

    @TempDir
    private Path folder = Path.of("");

    private Path contract(String queues) throws IOException {
        return Files.writeString(folder.resolve("contract.yaml"), """
                format: 1
                contract: Northwind
                hours:
                  office:
                    time-zone: Europe/London
                    week: {monday-friday: ["08:00-18:30"]}
                service-levels:
                  - name: voice
                    queues: %s
                    time-zone: Europe/London
                    hours: office
                    within: 20s
                    target: 80
                """.formatted(queues));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"600 | [Sales, Support] | 8", "4 | '\"*\"' | 7"})
    void contractTakesOneRequestForEachWeek(int organisation, String queues, int most) throws IOException {
        try (Simulator simulator = Organisations.ofSize(organisation)) {
            Command.Run run = Command.in(folder, simulator)
                    .run("report", "--contract", contract(queues).toString(), "--period", "2024-03");

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(simulator.requests().count()).isBetween(7, most);
        }
    }

    @Test
    void planSaysTheSameNumberForNames() throws IOException {
        try (Simulator simulator = Organisations.ofSize(8)) {
            Command command = Command.in(folder, simulator).without("GENESYS_QUEUE_IDS");
            String options = " --by=half-hour --period=2024-03 " + QUEUES;
            Command.Run plan = command.run(("plan --offline --assume-queues=8" + options).split(" "));

            command.run(("report" + options).split(" "));

            assertThat(simulator.requests().count()).isEqualTo(7);
            assertThat(plan.out()).contains("      7  total");
        }
    }
}

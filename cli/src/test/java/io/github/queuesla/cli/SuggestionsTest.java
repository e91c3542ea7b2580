package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A misspelt name gets the question whether the nearest known one was meant, wherever a name is looked up. */
class SuggestionsTest {

    private static final String CONTRACT = """
            format: 1
            contract: Care
            defaults: {time-zone: UTC, within: 20s, window: week, target: 80 %}
            service-levels:
              - {name: calls, client: Acme, queues: Sales}
              - {name: chats, client: Globex, queues: Support}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Command.Run run(String arguments) throws IOException {
        Files.writeString(folder.resolve("care.yaml"), CONTRACT);
        try (Simulator simulator = Organisations.good()) {
            return Command.in(folder, simulator).without("GENESYS_QUEUE_IDS").run(arguments.split(" "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --contract care.yaml --client Amce | Acme",
                "check --contract care.yaml --client acme | Acme",
                "check --contract care.yaml --service-level cals | calls",
                "report --formula anwered | answered",
                "report --by dya | day",
                "report --edge strikt | strict",
                "report --rounding halfup | half-up",
                "report --format tabel | table",
                "report --sort nam | name",
                "report --no-traffic blnak | blank",
                "report --metrics-queues quue | queue",
                "report --api queue-sumary | queue-summary",
                "report --period yesterdya | yesterday",
                "report --time-zone Europe/Berln | Europe/Berlin",
                "bridge --platform-zone Europe/Berln | Europe/Berlin",
                "report --region eu-cental-1 | eu-central-1",
                "report --split-by clint --contract care.yaml -o out | client"
            })
    void misspeltNameIsAnsweredWithTheNearest(String arguments, String meant) throws IOException {
        Command.Run run = run(arguments);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith(": did you mean '" + meant + "'?\n");
    }

    @ParameterizedTest
    @CsvSource({"report", "check", "curve", "budget", "formulas", "bridge"})
    void misspeltQueueIsAnsweredWithTheNearestByEveryCommand(String command) throws IOException {
        Command.Run run = run(command + " --queue Salse --queue Support --target 80 --period 2024-01-09");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.unwrapped() + run.err())
                .containsOnlyOnce("no queue 'Salse' is visible to this client: did you mean 'Sales'?");
    }

    @Test
    void nameThatIsNearToNoneGetsTheList() throws IOException {
        assertThat(run("check --contract care.yaml --client Initech").err())
                .endsWith("contract Care has no client 'Initech': it has Acme, Globex\n");
        assertThat(run("report --period 2024-13-45").err()).contains("there is no 2024-13-45 in the calendar");
        assertThat(run("report --period soonish").err()).contains("is not a period: write one of today, ");
    }
}

package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API that a command queries: the options decide it, never the output format. */
class ApiChoiceTest {

    private static final String SUMMARY = "/api/v2/analytics/queues/summary/query";
    private static final String AGGREGATES = "/api/v2/analytics/conversations/aggregates/query";

    @AutoClose
    private static final Simulator SIMULATOR = Organisations.withVolume(0.02);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void clearRequests() {
        SIMULATOR.requests().clear();
    }

    private void run(String arguments) {
        Command.Run run = Command.in(folder, SIMULATOR)
                .with("GENESYS_END_DATE", "2024-01-02")
                .run(arguments.split(" "));
        assertThat(run.exitCode()).as(arguments + ": " + run.err()).isIn(0, 10);
    }

    private static Stream<String> queried() {
        return SIMULATOR.requests().all().stream()
                .map(request -> request.path())
                .filter(path -> path.contains("/analytics/"))
                .distinct();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "report --within 10s --within 20s --target 80",
                "report --queue Sales --rounding down --fail-under 1",
                "report --api auto"
            })
    void reportByOptionsUsesQueueSummaryWhereItCanAnswer(String arguments) {
        run(arguments);

        assertThat(queried()).containsExactly(SUMMARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --by day",
                "report --by media",
                "report --time-zone Europe/Berlin",
                "report --formula answered-and-abandoned",
                "report --formula offered --within 10s"
            })
    void optionsBeyondQueueSummaryUseConversationAggregates(String arguments) {
        run(arguments);

        assertThat(queried()).containsExactly(AGGREGATES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --target 1",
                "curve --queue Sales",
                "formulas --queue Sales",
                "budget --queue Sales --target 1",
                "bridge --queue Sales"
            })
    void otherCommandsUseConversationAggregatesByDefault(String arguments) {
        run(arguments);

        assertThat(queried()).containsExactly(AGGREGATES);
    }

    @Test
    void contractUsesConversationAggregates() throws IOException {
        Files.writeString(folder.resolve("contract.yaml"), """
                format: 1
                contract: Example
                service-levels:
                  - name: sales
                    queues: [Sales]
                    within: 30s
                    time-zone: Europe/London
                """);

        run("report --contract contract.yaml --period 2024-01-01");

        assertThat(queried()).containsExactly(AGGREGATES);
    }

    @Test
    void chosenApiIsUsed() {
        run("report --api conversation-aggregates");
        assertThat(queried()).containsExactly(AGGREGATES);
        SIMULATOR.requests().clear();

        run("check --api queue-summary --worst 0 --target 1");
        assertThat(queried()).containsExactly(SUMMARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "plain", "csv", "json", "ndjson", "markdown", "prometheus", "html", "xlsx"})
    void formatChangesNoRequest(String format) {
        run("report");
        int requests = SIMULATOR.requests().count();
        SIMULATOR.requests().clear();

        run("report --format " + format + " -o report." + format);

        assertThat(queried()).containsExactly(SUMMARY);
        assertThat(SIMULATOR.requests().count()).isEqualTo(requests);
    }
}

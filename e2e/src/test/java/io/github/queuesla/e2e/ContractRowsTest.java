package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows by time of a contract, and the order of rows. */
class ContractRowsTest {

    private static final String CONTRACT = """
            format: 1
            contract: Leeds
            defaults: {time-zone: Europe/Berlin}
            hours:
              morning: {week: {monday-friday: ["09:00-11:00"]}}
            service-levels:
              - name: voice
                queues: [Sales, Support]
                within: 20s
                target: 80
                hours: morning
            """;

    @TempDir
    private Path folder = Path.of("");

    private String report(String... arguments) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            return report(simulator, arguments);
        }
    }

    private String report(Simulator simulator, String... arguments) throws IOException {
        Files.writeString(folder.resolve("leeds.yaml"), CONTRACT);
        Command.Run run = Command.in(folder, simulator)
                .with("GENESYS_QUEUE_IDS", "")
                .run(Stream.concat(Stream.of("report"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(run.err().lines()).allMatch(line -> line.contains("had no outcome by the end of the window"));
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    private String contract(String format, String... arguments) throws IOException {
        return report(Stream.concat(
                        Stream.of("--contract", "leeds.yaml", "--format", format, "--period", "2024-01-09"),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static List<String> column(String csv, String name) {
        int place = List.of(csv.lines().findFirst().orElseThrow().split(",")).indexOf(name);
        return csv.lines().skip(1).map(line -> line.split(",")[place]).toList();
    }

    private static String total(String table) {
        return table.lines()
                .filter(line -> line.startsWith("2024-01"))
                .findFirst()
                .orElseThrow()
                .replaceAll(" +", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "markdown", "html"})
    void rowsByTimeLieInsideTheOpeningHours(String format) throws IOException {
        assertThat(contract(format, "--by", "half-hour"))
                .contains("2024-01-09 09:00", "2024-01-09 09:30", "2024-01-09 10:00", "2024-01-09 10:30")
                .doesNotContain("2024-01-09 08:30", "2024-01-09 11:00");
    }

    @Test
    void rowsForProgramsHaveTheirLocalTimesBesideUtc() throws IOException {
        String csv = contract("csv", "--service-level", "voice", "--by", "hour");
        assertThat(column(csv, "start"))
                .containsExactly(
                        "2024-01-09T08:00:00Z", "2024-01-09T09:00:00Z", "2024-01-09T08:00:00Z", "2024-01-09T09:00:00Z");
        assertThat(column(csv, "startLocal"))
                .containsExactly(
                        "2024-01-09T09:00:00+01:00",
                        "2024-01-09T10:00:00+01:00",
                        "2024-01-09T09:00:00+01:00",
                        "2024-01-09T10:00:00+01:00");
        assertThat(contract("json", "--by", "hour")).contains("\"endLocal\": \"2024-01-09T11:00:00+01:00\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "week"})
    void longerRowsCountTheirOpenHoursOnly(String length) throws IOException {
        assertThat(column(contract("csv", "--by", length), "denominator"))
                .isEqualTo(column(contract("csv"), "denominator"));
    }

    @Test
    void rowsOfQueueSummaryHaveTheirDates() throws IOException {
        String csv = report("--api", "queue-summary", "--queue", "Sales", "--period", "2024-W02", "--format", "csv");
        assertThat(column(csv, "start")).containsExactly("");
        assertThat(column(csv, "startLocal")).containsExactly("2024-01-08T00:00:00");
        assertThat(column(csv, "endLocal")).containsExactly("2024-01-15T00:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--queue=Support --queue=*Billing --queue=Sales", "--sort=volume", "--sort=level"})
    void bothApisHaveOneOrderOfRows(String options) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            String all = (options + " --period=2024-01-09 --format=csv --api=").strip();
            String summary = report(simulator, (all + "queue-summary").split(" "));
            String aggregates = report(simulator, (all + "conversation-aggregates").split(" "));
            assertThat(column(summary, "queueName")).hasSizeGreaterThan(3).isEqualTo(column(aggregates, "queueName"));
        }
    }

    @Test
    void topRowsOfAContractLeaveItsTotalsAlone() throws IOException {
        String all = contract("table", "--by", "day");
        String top = contract("table", "--sort", "name", "--top", "1", "--by", "day");
        assertThat(all).containsPattern("(?m)^ +Support ");
        assertThat(top)
                .contains("1 of 2 rows is shown, by name; totals include all rows")
                .containsPattern("(?m)^ +Sales ")
                .doesNotContainPattern("(?m)^ +Support ");
        assertThat(total(top)).isEqualTo(total(all));
    }

    @Test
    void divisionsWithoutAQueueListAreSaidToBeUnknown() throws IOException {
        Behaviour closed = Behaviour.builder()
                .availability(PlatformApi.QUEUES, Availability.FORBIDDEN)
                .build();
        try (Simulator simulator = Organisations.behaving(closed)) {
            Command.Run run = Command.in(folder, simulator).run("report", "--by", "division", "--period", "2024-01-09");
            assertThat(run.out())
                    .contains("the divisions of queues are unknown without the queue list, so there are no totals by"
                            + " division");
        }
    }
}

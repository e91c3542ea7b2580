package io.github.queuesla.e2e.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One definition, one number: the board says what the other commands say of the same moment. */
class BoardAgreesTest {

    /** In the middle of a half hour of a working day; its month and week began on other days. */
    private static final Instant NOW = Instant.parse("2024-03-06T14:37:12Z");

    private static final String CONTRACT = """
            format: 1
            contract: Leeds
            defaults: {time-zone: Europe/London}
            hours:
              office:
                week: {monday-friday: ["09:00-17:15"]}
            service-levels:
              - {name: month, queues: "*", within: 20s, target: 80}
              - {name: open week, queues: "*", within: 30s, target: 75, window: week, hours: office}
              - name: day by queues
                queues: "*"
                within: 1m
                target: 90
                window: day
                formula: answered-and-abandoned
                roll-up: {queues-in-target: 75}
              - {name: chat, queues: "*", media: [chat], within: 20s, target: 80, rounding: half-even}
            """;

    private static final Pattern QUEUE_LINE = Pattern.compile(
            "(?s)<bdi>([^<]*)</bdi></th><td>.*?</td><td><b>([^<]*)</b>(?:<small>([^<]*)</small>)?\\s*</td>");
    private static final Pattern HEAT_CELL =
            Pattern.compile("<td class=\"(?:below|above)\\d\">[^<]*<small>([\\d,]+)</small>");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    private static List<JsonNode> rows(JsonNode board) {
        return StreamSupport.stream(board.get("rows").spliterator(), false).toList();
    }

    private static Simulator organisation() throws IOException {
        return Simulator.start(SimulatorOptions.of(InstantSource.fixed(NOW)));
    }

    @BeforeEach
    void writeContract() throws IOException {
        Files.writeString(folder.resolve("leeds.yaml"), CONTRACT);
    }

    private String output(Simulator organisation, String... arguments) {
        Command.Run run = Command.in(folder, organisation)
                .without("GENESYS_QUEUE_IDS")
                .at(InstantSource.fixed(NOW))
                .run(arguments);
        // 10: a budget is out of reach.
        assertThat(run.exitCode()).as(run.err()).isIn(0, 10);
        return run.out();
    }

    /** The windows that the report has of that period, by service level and label. */
    private Map<String, JsonNode> totals(Simulator organisation, String from) {
        String report = output(
                organisation,
                "report",
                "--contract",
                "leeds.yaml",
                "--from",
                from,
                "--to",
                "2024-03-06",
                "--format",
                "json");
        Map<String, JsonNode> totals = new HashMap<>();
        JSON.readTree(report)
                .get("totals")
                .forEach(total -> totals.put(text(total, "serviceLevel") + " " + text(total, "window"), total));
        return totals;
    }

    /** The report on the service level that is judged by month. */
    private JsonNode report(Simulator organisation, String from, String to) {
        return JSON.readTree(output(
                organisation,
                "report",
                "--contract",
                "leeds.yaml",
                "--service-level",
                "month",
                "--from",
                from,
                "--to",
                to,
                "--format",
                "json"));
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asString();
    }

    private static String name(JsonNode row) {
        return text(row.get("serviceLevel"), "name");
    }

    private static void assertSame(JsonNode one, JsonNode other, String... keys) {
        for (String key : keys) {
            assertThat(one.get(key)).as(key + " of " + one).isEqualTo(other.get(key));
        }
    }

    @Test
    void windowsAndDayHaveTheNumbersOfTheReport() throws IOException, InterruptedException {
        try (Simulator organisation = organisation();
                ServedBoard served = ServedBoard.start(folder, organisation, NOW, "--contract", "leeds.yaml")) {
            Map<String, JsonNode> windows = totals(organisation, "2024-03-01");
            Map<String, JsonNode> today = totals(organisation, "2024-03-06");
            List<JsonNode> rows = rows(served.awaitCounts());

            assertThat(rows).hasSize(4);
            for (JsonNode row : rows) {
                String key = name(row) + " " + text(row.get("window"), "label");
                JsonNode total = Objects.requireNonNull(windows.get(key), key);
                assertThat(total.get("denominator").asLong()).isPositive();
                assertSame(
                        row.get("window"),
                        total,
                        "state",
                        "numerator",
                        "denominator",
                        "percent",
                        "missing",
                        "targetMet");
                assertThat(row.get("window").get("agreedPercent")).isEqualTo(total.get("levelPercent"));
                assertSame(
                        row.get("today"),
                        Objects.requireNonNull(today.get(key), key),
                        "state",
                        "numerator",
                        "denominator",
                        "percent",
                        "missing");
            }
        }
    }

    @Test
    void missesHaveTheNumbersOfTheBudgetWithTheSameForecast() throws IOException, InterruptedException {
        try (Simulator organisation = organisation();
                ServedBoard served = ServedBoard.start(folder, organisation, NOW, "--contract", "leeds.yaml")) {
            for (JsonNode row : rows(served.awaitCounts())) {
                JsonNode outlook = row.get("outlook");
                JsonNode budget = budget(
                        organisation, name(row), outlook.get("expectedContacts").asString());
                JsonNode misses = budget.get("misses");

                assertThat(outlook.get("missesAllowed")).isEqualTo(misses.get("allowed"));
                assertThat(outlook.get("missesUsed")).isEqualTo(misses.get("used"));
                assertThat(outlook.get("missesLeft")).isEqualTo(misses.get("left"));
                assertThat(outlook.get("prospect")).isEqualTo(budget.get("prospect"));
                assertThat(outlook.get("projectedPercent")).isEqualTo(budget.get("projectedPercent"));
                if (!text(budget, "prospect").equals("lost")) {
                    assertThat(outlook.get("neededPercent")).isEqualTo(budget.get("neededPercent"));
                }
            }
        }
    }

    private JsonNode budget(Simulator organisation, String level, String expected) {
        String budgets = output(
                organisation,
                "budget",
                "--contract",
                "leeds.yaml",
                "--from",
                "2024-03-01",
                "--to",
                "2024-03-06",
                "--forecast",
                expected,
                "--format",
                "json");
        return StreamSupport.stream(JSON.readTree(budgets).get("budgets").spliterator(), false)
                .filter(budget -> name(budget).equals(level))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fileOfAServiceLevelIsTheReportOfItsWindow() throws IOException, InterruptedException {
        try (Simulator organisation = organisation();
                ServedBoard served = ServedBoard.start(folder, organisation, NOW, "--contract", "leeds.yaml")) {
            served.awaitCounts();
            List<String> file = served.get("/level/report.csv?name=open+week")
                    .body()
                    .lines()
                    .toList();
            List<String> report = output(
                            organisation,
                            "report",
                            "--contract",
                            "leeds.yaml",
                            "--service-level",
                            "open week",
                            "--from",
                            "2024-03-04",
                            "--to",
                            "2024-03-06",
                            "--format",
                            "csv")
                    .lines()
                    .toList();

            assertThat(file).hasSizeGreaterThan(2).isEqualTo(report);
        }
    }

    @Test
    void pageOfAServiceLevelHasTheQueuesOfTheReport() throws IOException, InterruptedException {
        try (Simulator organisation = organisation();
                ServedBoard served = ServedBoard.start(folder, organisation, NOW, "--contract", "leeds.yaml")) {
            served.awaitCounts();
            String page = served.get("/level?name=month").body();
            List<String> lines = QUEUE_LINE
                    .matcher(page)
                    .results()
                    .map(line -> line.group(1) + " " + line.group(2) + " "
                            + Optional.ofNullable(line.group(3)).orElse(""))
                    .toList();
            JsonNode report = report(organisation, "2024-03-01", "2024-03-06");

            assertThat(lines)
                    .isEqualTo(StreamSupport.stream(report.get("rows").spliterator(), false)
                            .map(row -> text(row, "queueName") + " "
                                    + (row.get("percent").isNull()
                                            ? "– "
                                            : String.format(
                                                    Locale.ROOT,
                                                    "%.2f\u00a0%% %,d of %,d",
                                                    row.get("percent").asDouble(),
                                                    row.get("numerator").asLong(),
                                                    row.get("denominator").asLong())))
                            .toList());
        }
    }

    @Test
    void usualWeekHasTheContactsOfTheFourWeeksBefore() throws IOException, InterruptedException {
        try (Simulator organisation = organisation();
                ServedBoard served = ServedBoard.start(folder, organisation, NOW, "--contract", "leeds.yaml")) {
            served.awaitCounts();
            String page = served.get("/level?name=month").body();
            long counted = HEAT_CELL
                    .matcher(page)
                    .results()
                    .mapToLong(cell -> Long.parseLong(cell.group(1).replace(",", "")))
                    .sum();
            JsonNode report = report(organisation, "2024-02-07", "2024-03-05");

            assertThat(counted)
                    .isPositive()
                    .isEqualTo(StreamSupport.stream(report.get("totals").spliterator(), false)
                            .mapToLong(total -> total.get("denominator").asLong())
                            .sum());
            assertThat(page).contains("of 2024-02-07 to 2024-03-05.");
        }
    }
}

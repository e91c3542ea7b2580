package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.requestlog.ReceivedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests of a plan are those that the report then sends. */
class PlanTest {

    private static final Pattern STEP =
            Pattern.compile("\"path\": \"([^\"]+)\",\\s+\"requests\": \\{\\s+\"min\": (\\d+),\\s+\"max\": (\\d+|null)");

    private static final Pattern TOTAL = Pattern.compile("(?m)^  \"requests\": \\{\\s+\"min\": (\\d+),");

    @TempDir
    private Path folder = Path.of("");

    private static String[] arguments(String command, String options, String... more) {
        return Stream.of(Stream.of(command), Stream.of(options.split(" ")), Stream.of(more))
                .flatMap(part -> part)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** Minimum and maximum by path. */
    private static Map<String, String> planned(String json) {
        Map<String, String> steps = new TreeMap<>();
        Matcher step = STEP.matcher(json);
        while (step.find()) {
            steps.put(step.group(1), step.group(2) + ".." + step.group(3));
        }
        return steps;
    }

    private static Map<String, String> sent(Simulator simulator) {
        return simulator.requests().all().stream()
                .collect(Collectors.groupingBy(ReceivedRequest::path, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() + ".." + entry.getValue(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 | ''",
                "8 | --within 10s --within 20s --within 1m",
                "8 | --api conversation-aggregates",
                "8 | --by day --period 2024-01",
                "8 | --by half-hour --period 2024-01",
                "8 | --by quarter-hour --period 2024-02 --time-zone Asia/Kathmandu",
                "8 | --by day --time-zone Europe/Berlin --from 2024-03-25 --to 2024-04-07",
                "8 | --by month --from 2023-11-05 --to 2024-01-20",
                "8 | --by week --period 2024-01",
                "8 | --formula short-removed-early-met --short-abandon 5s --within 20s --within 30s",
                "8 | --within 1s --within 2s --within 3s --within 4s --within 5s --within 6s --within 7s --within 8s"
                        + " --within 9s --within 10s --within 11s --api conversation-aggregates",
                "20 | --page-size 6",
                "20 | --page-size 1 --within 5s --within 6s",
                "20 | --from 2024-01-01T08:20:00+01:00 --to 2024-01-01T12:10:00+01:00 --by quarter-hour"
            })
    void reportOfQueuesKnownByIdSendsWhatWasPlanned(int queues, String options) throws IOException {
        try (Simulator simulator = Organisations.ofSize(queues)) {
            Command command = Command.in(folder, simulator);
            Command.Run plan = command.run(arguments("plan", options, "--format", "json"));
            assertThat(plan.exitCode()).as(plan.err()).isZero();
            assertThat(sent(simulator)).containsExactly(Map.entry("/oauth/token", "1..1"));
            simulator.requests().clear();

            Command.Run report = command.run(arguments("report", options));

            assertThat(report.exitCode()).as(report.err()).isZero();
            assertThat(planned(plan.out())).isEqualTo(sent(simulator));
            Matcher total = TOTAL.matcher(plan.out());
            assertThat(total.find()).isTrue();
            assertThat(Integer.parseInt(total.group(1)))
                    .isEqualTo(simulator.requests().count());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 | ''",
                "600 | ''",
                "600 | --within 10s --within 20s --page-size 100",
                "600 | --api conversation-aggregates --within 10s",
                "4 | --by half-hour --period 2024-01",
                "120 | --by half-hour --period 2024-01",
                "600 | --by half-hour --period 2024-W02",
                "1100 | --by hour --period 2024-W02"
            })
    void reportOfAllQueuesSendsWhatWasPlannedForTheirNumber(int queues, String options) throws IOException {
        try (Simulator simulator = Organisations.ofSize(queues)) {
            Command command = Command.in(folder, simulator).without("GENESYS_QUEUE_IDS");
            String number = Integer.toString(queues);
            Command.Run plan =
                    command.run(arguments("plan", options, "--offline", "--format", "json", "--assume-queues", number));
            assertThat(plan.exitCode()).as(plan.err()).isZero();
            assertThat(simulator.requests().all()).isEmpty();

            Command.Run report = command.run(arguments("report", options, "--format", "csv"));

            assertThat(report.exitCode()).as(report.err()).isZero();
            assertThat(planned(plan.out())).isEqualTo(sent(simulator));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--queue S*",
                "--queue Sales --queue Support",
                "--queue S* --by day --period 2024-01",
                "--by half-hour",
                ""
            })
    void unknownNumbersAreRangesThatHold(String options) throws IOException {
        try (Simulator simulator = Organisations.ofSize(30)) {
            Command command = Command.in(folder, simulator).without("GENESYS_QUEUE_IDS");
            Map<String, String> plan = planned(
                    command.run(arguments("plan", options, "--format", "json")).out());
            Map<String, String> narrower =
                    planned(command.run(arguments("plan", options, "--format", "json", "--assume-queues", "30"))
                            .out());
            simulator.requests().clear();

            command.run(arguments("report", options));

            Map<String, String> sent = sent(simulator);
            assertThat(plan).containsEntry("/api/v2/routing/queues", "1..null");
            assertThat(narrower).containsEntry("/api/v2/routing/queues", "1..1");
            assertThat(sent.keySet()).isEqualTo(plan.keySet());
            sent.forEach((path, count) -> {
                assertWithin(count, plan.getOrDefault(path, ""));
                assertWithin(count, narrower.getOrDefault(path, ""));
            });
        }
    }

    private static void assertWithin(String count, String range) {
        long number = Long.parseLong(count.substring(0, count.indexOf('.')));
        String[] ends = range.split("\\.\\.", -1);
        assertThat(number).isGreaterThanOrEqualTo(Long.parseLong(ends[0]));
        if (!ends[1].equals("null")) {
            assertThat(number).isLessThanOrEqualTo(Long.parseLong(ends[1]));
        }
    }

    @Test
    void hostWithoutQueueSummaryTakesAsManyRequestsAsThePlanSays() throws IOException {
        Behaviour published = Behaviour.builder()
                .availability(PlatformApi.QUEUE_SUMMARY, Availability.NOT_FOUND)
                .build();
        try (Simulator simulator = Organisations.behaving(published)) {
            Command command = Command.in(folder, simulator);
            String plan = command.run("plan").out();
            simulator.requests().clear();

            command.run("report");

            assertThat(plan.replaceAll("\\s+", " "))
                    .contains("uses conversation-aggregates after the first request, which makes "
                            + simulator.requests().count() + " requests in total");
        }
    }

    @Test
    void severalClientsShareTheRequestsAndEachNeedsAToken() throws IOException {
        SimulatorOptions options = SimulatorOptions.of(InstantSource.fixed(Command.NOW))
                .withClients(3)
                .withOrganisation(OrganisationOptions.defaults().withVolume(0.02));
        try (Simulator simulator = Simulator.start(options)) {
            Command command = Command.in(folder, simulator);
            Command.Run plan = command.run("plan", "--by", "day", "--format", "json");
            assertThat(simulator.requests().all()).hasSize(3);
            simulator.requests().clear();

            command.run("report", "--by", "day");

            Map<String, String> sent = sent(simulator);
            assertThat(planned(plan.out())).containsEntry("/oauth/token", "1..3");
            assertWithin(String.valueOf(sent.remove("/oauth/token")), "1..3");
            assertThat(planned(plan.out())).containsAllEntriesOf(sent);
        }
    }

    private static final String CONTRACT = """
            format: 1
            contract: Leeds support centre
            defaults: {time-zone: Europe/London}
            service-levels:
              - name: voice
                queues: [Sales, "S*"]
                within: 20s
                target: 80
              - name: all
                queues: "*"
                within: 30s
                target: 90
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --period 2024-01",
                "report --period 2024-01 --service-level all --format html",
                "check --period 2024-01",
                "check --period 2024-01 --worst 0",
                "curve --period 2024-W02 --at 1s --at 2s --at 3s --at 4s --at 5s --at 6s --at 7s --at 8s --at 9s --at 10s",
                "formulas --period 2024-W02",
                "budget --period 2024-01"
            })
    void everyCommandAboutAContractSendsWhatWasPlanned(String command) throws IOException {
        Files.writeString(folder.resolve("leeds.yaml"), CONTRACT);
        try (Simulator simulator = Organisations.ofSize(8)) {
            Command client = Command.in(folder, simulator).without("GENESYS_QUEUE_IDS");
            String line = command + " --contract leeds.yaml";
            Command.Run plan =
                    client.run(arguments("plan", "--offline --format json --assume-queues 8", line.split(" ")));
            assertThat(plan.exitCode()).as(plan.err()).isZero();
            assertThat(plan.out()).contains("\"command\": \"" + command.split(" ")[0] + "\"");

            Command.Run run = client.run(line.split(" "));

            assertThat(run.exitCode()).as(run.err()).isIn(0, 10);
            // A pattern may match no queue, so the least number of counts is open.
            Map<String, String> planned = planned(plan.out());
            sent(simulator).forEach((path, count) -> {
                assertWithin(count, planned.getOrDefault(path, ""));
                assertThat(planned.getOrDefault(path, "")).endsWith(count.substring(count.indexOf('.')));
            });
        }
    }

    @Test
    void bridgeSendsAtLeastWhatWasPlanned() throws IOException {
        try (Simulator simulator = Organisations.ofSize(8)) {
            Command client = Command.in(folder, simulator).without("GENESYS_QUEUE_IDS");
            String line = "bridge --queue Sales --within 20s --target 80 --period 2024-01";
            Command.Run plan =
                    client.run(arguments("plan", "--offline --format json --assume-queues 8", line.split(" ")));
            assertThat(plan.exitCode()).as(plan.err()).isZero();

            assertThat(client.run(line.split(" ")).exitCode()).isZero();

            Matcher total = TOTAL.matcher(plan.out());
            assertThat(total.find()).isTrue();
            assertThat((long) simulator.requests().count()).isGreaterThanOrEqualTo(Long.parseLong(total.group(1)));
            assertThat(plan.out()).contains("the platform's own levels");
        }
    }

    @Test
    void planWithoutACommandTakesAContractToo() throws IOException {
        Files.writeString(folder.resolve("leeds.yaml"), CONTRACT);
        Command command = Command.in(folder);

        Command.Run bare = command.run("plan", "--offline", "--contract", "leeds.yaml", "--period", "2024-01");
        Command.Run named =
                command.run("plan", "--offline", "report", "--contract", "leeds.yaml", "--period", "2024-01");

        assertThat(bare.exitCode()).as(bare.err()).isZero();
        assertThat(bare.out())
                .startsWith("Plan for report from 2024-01-01 to 2024-01-31")
                .isEqualTo(named.out());
        assertThat(bare.out()).contains("or more  total").doesNotContain("in all", "none or more");
    }

    @Test
    void rateBelowTheAllowanceIsExplained() {
        Command command = Command.in(folder);

        assertThat(command.run("plan", "--offline", "--period", "2024-01-01")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains(
                        "285 requests a minute for one OAuth client (the platform allows 300; 5 % are kept in reserve)");
        assertThat(command.run("plan", "--offline", "--period", "2024-01-01", "--max-rate", "60")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("60 requests a minute for one OAuth client.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queues | cannot be planned: write one of report, check",
                "--period 2024-01 check | write --period after",
                "check --period 2024-01 --record kept | remove --record",
                "check --frobnicate | is not an option of check",
                "check | no service level has a target"
            })
    void mistakeInTheCommandIsNamed(String options, String message) {
        Command.Run run = Command.in(folder).run(arguments("plan", options));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void helpOfThePlanListsOnlyItsExitCodes() {
        Command command = Command.in(folder);

        assertThat(command.run("plan", "--help").out())
                .doesNotContain("  10  ", "  7  ")
                .contains("  6  ");
        assertThat(command.run("plan", "check", "--help").out()).startsWith("Usage: queue-sla check");
    }

    @Test
    void wrongSecretIsNoticedUnlessOffline() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command command = Command.in(folder, simulator).with("GENESYS_CLIENT_SECRET", "wrong-secret");

            Command.Run run = command.run("plan");
            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("invalid_client").doesNotContain("wrong-secret");

            Command.Run offline = command.run("plan", "--offline");
            assertThat(offline.exitCode()).isZero();
            assertThat(offline.out()).contains("The credentials were not checked");
            assertThat(simulator.requests().all()).hasSize(1);
        }
    }

    @Test
    void offlineNeedsNoCredentials() {
        Command.Run run = Command.in(folder).run("plan", "--offline", "--region", "eu-central-1");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("api.mypurecloud.de").contains("analytics:conversationAggregate:view");
    }

    @Test
    void planBeyondTheDeadlineSaysSo() {
        Command.Run run = Command.in(folder)
                .run(arguments(
                        "plan", "--offline --period 2023 --by quarter-hour --max-rate 100/min --assume-queues 900"));
        Command.Run small = Command.in(folder).run("plan", "--offline", "--period", "2024-01-01", "--by", "hour");

        assertThat(run.out())
                .contains("Waiting for the rate limit: 10 min, at 100 requests a minute", "longer than --deadline");
        assertThat(small.out()).doesNotContain("--deadline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--assume-queues many | not a whole number",
                "--assume-queues -1 | not a whole number",
                "--format html | not one of table",
                "--within soon | --within",
                "--by day --api queue-summary | cannot split",
                "--record x | is not an option of plan"
            })
    void mistakeIsAUsageErrorAndNothingIsSent(String options, String message) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run(arguments("plan", options));

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains(message).doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
            assertThat(simulator.requests().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan --offline formulas --target 80 --format csv | purpose,method,path",
                "plan --offline --format json formulas --target 80 --format csv | {",
                "plan --offline report --format prometheus | Plan for report",
                "plan --offline report | Plan for report"
            })
    void formatOfThePlannedCommandIsThatOfThePlanIfItHasNoOther(String arguments, String start) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command.Run run = Command.in(folder, simulator).run(arguments.split(" "));

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).startsWith(start);
        }
    }

    @Test
    void rangesSayWhichOptionNarrowsThem() throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Command command = Command.in(folder, simulator).without("GENESYS_QUEUE_IDS");
            String narrows = "--assume-queues NUMBER narrows these ranges";

            assertThat(command.run("plan", "--offline").unwrapped()).contains(narrows);
            assertThat(command.run("plan", "--offline", "--assume-queues", "40").out())
                    .doesNotContain("--assume-queues");
        }
    }
}

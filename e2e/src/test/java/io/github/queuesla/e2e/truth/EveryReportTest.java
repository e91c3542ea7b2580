package io.github.queuesla.e2e.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.truth.RawTruth;
import io.github.queuesla.cli.truth.RawTruth.Happening;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.e2e.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over a month that was synchronized, every report from the history is that of the platform, and that of the contacts. */
class EveryReportTest {

    private static final List<String> FORMULAS = List.of(
            "answered",
            "answered-and-abandoned",
            "offered",
            "short-abandons-removed",
            "early-abandons-removed",
            "early-abandons-met",
            "short-abandons-met",
            "offered-short-abandons-removed",
            "short-removed-early-met");

    private static final List<String> EDGES = List.of("inclusive", "strict", "whole-seconds");

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final Simulator SIMULATOR = organisation();

    @TempDir
    private static Path folder = Path.of("");

    /** Its clock moves on with each request, so that it never sees too many in a minute. */
    private static Simulator organisation() {
        try {
            return Simulator.start(SimulatorOptions.of(() -> Command.NOW.plusMillis(500L * CALLS.incrementAndGet()))
                    .withOrganisation(OrganisationOptions.defaults()
                            .withVolume(0.05)
                            .withUnresolved(0.2)
                            .withConversations(ConversationShares.MANY)));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @BeforeAll
    static void sync() throws IOException {
        Files.writeString(folder.resolve("all.yaml"), contract(), StandardCharsets.UTF_8);
        Command.Run run = Command.in(folder, SIMULATOR)
                .run("sync", "--history", "contacts", "--from", "2023-12-31", "--to", "2024-02-01");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    @AfterAll
    static void stop() {
        SIMULATOR.close();
    }

    /** A service level for each formula, each rule for the boundary among them, in opening hours of London. */
    private static String contract() {
        return IntStream.range(0, FORMULAS.size())
                .mapToObj(i -> """
                          - name: %s
                            queues: "*"
                            within: 20s
                            edge: %s
                            formula: %s
                            target: 80
                            window: %s
                            hours: desk
                        """.formatted(
                        FORMULAS.get(i), EDGES.get(i % EDGES.size()), FORMULAS.get(i), i % 2 == 0 ? "month" : "week"))
                .collect(Collectors.joining("", """
                        format: 1
                        contract: Everything
                        defaults:
                          time-zone: Europe/London
                          short-abandon: 5s
                        hours:
                          desk:
                            week: {monday-saturday: ["08:00-18:30"]}
                        service-levels:
                        """, ""));
    }

    static Stream<String> questions() {
        List<String> questions = new ArrayList<>(List.of(
                "report --contract all.yaml",
                "report --contract all.yaml --by day,media",
                "check --contract all.yaml",
                "budget --contract all.yaml",
                "curve --contract all.yaml --service-level offered --at 5s,20s,21s,1m,5m",
                "formulas --within 20s --short-abandon 5s",
                "formulas --within 20s --short-abandon 5s --edge strict"));
        for (int i = 0; i < FORMULAS.size(); i++) {
            String level =
                    " --formula " + FORMULAS.get(i) + " --short-abandon 5s --edge " + EDGES.get(i % EDGES.size());
            questions.add("report --within 20s --by day,media --time-zone Asia/Kathmandu" + level);
            questions.add("curve --at 6s,10s,20s,21s,1m,1h --target 80" + level);
            questions.add("budget --within 20s --target 80" + level);
        }
        return questions.stream();
    }

    private static Command.Run answer(String question, String source, String format) {
        List<String> arguments = new ArrayList<>(List.of((question + " " + source).split(" ")));
        arguments.addAll(List.of("--from", "2024-01-01", "--to", "2024-01-31", "--format", format));
        return Command.in(folder, SIMULATOR).without("GENESYS_QUEUE_IDS").run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void reportFromTheHistoryIsThatOfThePlatform(String question) {
        for (String format : List.of("csv", "json")) {
            Command.Run platform = answer(question, "--api conversation-aggregates", format);
            Command.Run history = answer(question, "--history contacts", format);

            assertThat(platform.exitCode()).as(platform.err()).isIn(0, 10);
            assertThat(platform.outLines()).hasSizeGreaterThan(1);
            assertThat(withoutSource(history)).isEqualTo(withoutSource(platform));
            assertThat(history.exitCode()).as(history.err()).isEqualTo(platform.exitCode());
        }
    }

    /**
     * All lines but those of JSON that name the source, and those of a curve between which seconds a target is reached:
     * the history knows every second, the platform only those that were asked.
     */
    private static List<String> withoutSource(Command.Run run) {
        return run.out()
                .replaceFirst("(?s)\n  \"source\": \\{.*?\n  }", "")
                .lines()
                .filter(line -> !line.matches(" *\"(missedAtMs|metAtMs|exact)\": .*"))
                .toList();
    }

    static Stream<String> formulas() {
        return FORMULAS.stream();
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void reportFromTheHistoryIsThatOfTheContacts(String formula) {
        for (String edge : EDGES) {
            Command.Run run = answer(
                    "report --within 20s --by media --short-abandon 5s --formula " + formula + " --edge " + edge,
                    "--history contacts",
                    "csv");
            List<String> head = List.of(run.outLines().get(0).split(","));
            Map<String, String> found = new TreeMap<>();
            for (String line : run.outLines().subList(1, run.outLines().size())) {
                String[] fields = line.split(",", -1);
                String level = fields[head.indexOf("numerator")] + "/" + fields[head.indexOf("denominator")];
                if (!level.endsWith("/0") && !level.equals("/")) {
                    found.put(fields[head.indexOf("queueId")] + " " + fields[head.indexOf("mediaType")], level);
                }
            }
            assertThat(found).as(edge).hasSizeGreaterThan(10).isEqualTo(byHand(formula, edge));
        }
    }

    /** Met and counted contacts of each queue and medium of January. */
    private static Map<String, String> byHand(String formula, String edge) {
        long below = switch (edge) {
            case "inclusive" -> 20_001;
            case "strict" -> 20_000;
            default -> 21_000;
        };
        Period january = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), ZoneId.of("UTC"));
        Map<String, List<Happening>> places =
                RawTruth.of(SIMULATOR.organisation(), january.range()).happenings().stream()
                        .collect(Collectors.groupingBy(
                                happening -> happening.queue() + " " + happening.media(),
                                TreeMap::new,
                                Collectors.toList()));
        Map<String, String> levels = new TreeMap<>();
        places.forEach((place, happenings) -> {
            long answered = count(happenings, "answered", Long.MAX_VALUE);
            long inTime = count(happenings, "answered", below);
            long abandoned = count(happenings, "abandoned", Long.MAX_VALUE);
            long early = count(happenings, "abandoned", below);
            long shortly = count(happenings, "abandoned", 5_000);
            long offered = Math.max(
                    count(happenings, "offered", Long.MAX_VALUE),
                    answered + abandoned + count(happenings, "flow-out", Long.MAX_VALUE));
            long[] level = switch (formula) {
                case "answered" -> new long[] {inTime, answered};
                case "answered-and-abandoned" -> new long[] {inTime, answered + abandoned};
                case "offered" -> new long[] {inTime, offered};
                case "short-abandons-removed" -> new long[] {inTime, answered + abandoned - shortly};
                case "early-abandons-removed" -> new long[] {inTime, answered + abandoned - early};
                case "early-abandons-met" -> new long[] {inTime + early, answered + abandoned};
                case "short-abandons-met" -> new long[] {inTime + shortly, answered + abandoned};
                case "offered-short-abandons-removed" -> new long[] {inTime, offered - shortly};
                default -> new long[] {inTime + early - shortly, answered + abandoned - shortly};
            };
            if (level[1] > 0) {
                levels.put(place, level[0] + "/" + level[1]);
            }
        });
        return levels;
    }

    private static long count(List<Happening> happenings, String event, long below) {
        return happenings.stream()
                .filter(happening -> happening.event().equals(event) && happening.waitMillis() < below)
                .count();
    }
}

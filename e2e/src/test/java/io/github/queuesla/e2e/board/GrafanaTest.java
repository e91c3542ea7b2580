package io.github.queuesla.e2e.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every expression of the dashboard and the rules asks for what a running board has. */
class GrafanaTest {

    private static final Path EXAMPLES = Path.of("../examples/grafana");
    private static final Instant NOW = Instant.parse("2024-03-06T14:37:12Z");

    private static final String CONTRACT = """
            format: 1
            contract: Leeds
            defaults: {time-zone: Europe/London, within: 20s, target: 80}
            service-levels:
              - name: calls
                queues: "*"
                media: [voice]
                alerts: [{when: wait-over, wait: 3m}, {when: out-of-reach}, {when: stale}]
            """;

    /** What PromQL and Grafana bring themselves. */
    private static final Set<String> WORDS =
            Set.of("sum", "max", "or", "unless", "on", "vector", "time", "absent", "label_values");

    private static final Pattern SELECTED = Pattern.compile("(queue_sla_\\w+)(\\{[^}]*\\})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*=~?\\s*\"([^\"]*)\"");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)\\{(.*)\\} \\S+$");
    private static final Pattern LABELS_ALONE =
            Pattern.compile("on\\s*\\(([^)]*)\\)|,\\s*(\\w+)\\)$|\\$labels\\.(\\w+)|\\{\\{(\\w+)\\}\\}");

    @TempDir
    private Path folder = Path.of("");

    /** The samples of a metric: for each, the value of each label. */
    private static List<Map<String, String>> samples(String metrics, String name) {
        return SAMPLE.matcher(metrics)
                .results()
                .filter(sample -> sample.group(1).equals(name))
                .map(sample -> MATCHER.matcher(sample.group(2))
                        .results()
                        .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2))))
                .toList();
    }

    private String metrics() throws Exception {
        Files.writeString(folder.resolve("leeds.yaml"), CONTRACT);
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(NOW)));
                ServedBoard board = ServedBoard.start(folder, simulator, NOW, "--contract", "leeds.yaml")) {
            board.awaitCounts();
            return board.get("/metrics").body();
        }
    }

    private static List<String> dashboard() throws Exception {
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(EXAMPLES.resolve("dashboard.json")));
        List<String> expressions = new ArrayList<>();
        for (JsonNode panel : dashboard.get("panels")) {
            assertThat(panel.get("datasource").get("uid").asString()).isEqualTo("${datasource}");
            for (JsonNode target : panel.get("targets")) {
                expressions.add(target.get("expr").asString());
            }
        }
        for (JsonNode variable : dashboard.get("templating").get("list")) {
            if (variable.get("type").asString().equals("query")) {
                expressions.add(variable.get("definition").asString());
            }
        }
        return expressions;
    }

    private static List<Map<?, ?>> rules() throws Exception {
        Object all = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(EXAMPLES.resolve("rules.yml")));
        List<Map<?, ?>> rules = new ArrayList<>();
        for (Object group : list(all, "groups")) {
            for (Object rule : list(group, "rules")) {
                rules.add((Map<?, ?>) rule);
            }
        }
        return rules;
    }

    private static List<?> list(Object mapping, String key) {
        return (List<?>) Objects.requireNonNull(((Map<?, ?>) mapping).get(key), key);
    }

    @Test
    void everyExpressionFindsItsMetricsAndLabels() throws Exception {
        String metrics = metrics();
        List<String> expressions = Stream.concat(
                        dashboard().stream(), rules().stream().map(rule -> String.valueOf(rule.get("expr"))))
                .toList();
        assertThat(expressions).hasSizeGreaterThan(20);
        for (String expression : expressions) {
            List<MatchResult> selected = SELECTED.matcher(expression).results().toList();
            assertThat(selected).as(expression).isNotEmpty();
            for (MatchResult one : selected) {
                List<Map<String, String>> samples = samples(metrics, one.group(1));
                assertThat(samples).as("%s: %s", expression, one.group(1)).isNotEmpty();
                assertMatchers(expression, one.group(2) == null ? "" : one.group(2), samples);
            }
            assertThat(otherWords(expression)).as(expression).isSubsetOf(WORDS);
        }
    }

    /** Each label of a selector is there, and so is each value that is no variable of the dashboard. */
    private static void assertMatchers(String expression, String selector, List<Map<String, String>> samples) {
        for (MatchResult matcher : MATCHER.matcher(selector).results().toList()) {
            String label = matcher.group(1);
            assertThat(samples).as("%s: label %s", expression, label).allMatch(sample -> sample.containsKey(label));
            if (!matcher.group(2).startsWith("$")) {
                assertThat(samples)
                        .extracting(sample -> sample.get(label))
                        .as("%s: values of %s", expression, label)
                        .contains(matcher.group(2).split("\\|"));
            }
        }
    }

    /** The words of an expression besides metrics, selectors and lists of labels. */
    private static Set<String> otherWords(String expression) {
        String rest = SELECTED.matcher(expression)
                .replaceAll("")
                .replaceAll("on\\s*\\([^)]*\\)", "on")
                .replaceAll(",\\s*\\w+\\)$", "");
        return Pattern.compile("[a-zA-Z_]\\w*")
                .matcher(rest)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLabelInAWordOfTheirsIsALabelOfTheBoard() throws Exception {
        String metrics = metrics();
        Set<String> known = SAMPLE.matcher(metrics)
                .results()
                .flatMap(sample -> MATCHER.matcher(sample.group(2)).results())
                .map(label -> label.group(1))
                .collect(Collectors.toSet());
        String all =
                Files.readString(EXAMPLES.resolve("dashboard.json")) + Files.readString(EXAMPLES.resolve("rules.yml"));
        List<String> used = LABELS_ALONE
                .matcher(all)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3), found.group(4)))
                .filter(text -> text != null)
                .flatMap(text -> Stream.of(text.split(",\\s*")))
                .toList();
        assertThat(used).contains("service_level", "when", "state");
        assertThat(known).containsAll(used);
    }

    @Test
    void everyRuleSaysWhatHasHappened() throws Exception {
        assertThat(rules())
                .allMatch(rule -> String.valueOf(rule.get("annotations")).contains("summary="));
        assertThat(rules()).extracting(rule -> rule.get("alert")).doesNotHaveDuplicates();
    }
}

package io.github.queuesla.report.level;

import static io.github.queuesla.report.level.Printed.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.Metric;
import io.github.queuesla.report.format.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContractMetricsTest {

    private static final String LABEL = "[a-z_]+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_]+)(\\{" + LABEL + "(?:," + LABEL + ")*})? (-?\\d+(?:\\.\\d+)?)");
    private static final Pattern SERVICE_LEVEL = Pattern.compile("service_level=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static List<String> lines(LevelReport report) throws IOException {
        String text = printed(Format.PROMETHEUS, report);
        assertThat(text).endsWith("\n");
        return List.of(text.split("\n", -1)).subList(0, text.split("\n", -1).length - 1);
    }

    private static String unescaped(String label) {
        return Pattern.compile("\\\\(.)")
                .matcher(label)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
    }

    private static List<String> serviceLevels(List<String> lines, String metric) {
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(metric + "{")) {
                MatchResult label =
                        SERVICE_LEVEL.matcher(line).results().findFirst().orElseThrow();
                names.add(unescaped(label.group(1)));
            }
        }
        return names;
    }

    @Test
    void everyLineIsValidAndEverySampleFollowsItsHeader() throws IOException {
        for (LevelReport report : List.of(ContractSamples.everything(), ContractSamples.hostile())) {
            Set<String> seen = new HashSet<>();
            String current = "";
            for (String line : lines(report)) {
                if (line.startsWith("# HELP ")) {
                    current = line.split(" ")[2];
                    assertThat(seen.add(current)).as(current).isTrue();
                } else if (line.startsWith("#")) {
                    assertThat(line).isEqualTo("# TYPE " + current + " gauge");
                } else {
                    Matcher sample = SAMPLE.matcher(line);
                    assertThat(sample.matches()).as(line).isTrue();
                    assertThat(sample.group(1)).isEqualTo(current);
                    assertThat(seen.add(sample.group(1) + sample.group(2)))
                            .as(line)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void namesSurviveEscaping() throws IOException {
        List<String> names = serviceLevels(lines(ContractSamples.hostile()), "queue_sla_counted_contacts");
        assertThat(names)
                .contains(
                        "back\\slash \\\" \\n and \\| end\\",
                        "# heading\n- item\n\n---\n| a | b |",
                        "=HYPERLINK(\"http://evil.example\")");
    }

    @Test
    void onlyTheLastWindowIsShown() throws IOException {
        assertThat(lines(ContractSamples.everything()))
                .filteredOn(line -> line.startsWith("queue_sla_met_contacts{") && line.contains("\"Gold voice\""))
                .singleElement()
                .asString()
                .endsWith(" 389");
    }

    @Test
    void unknownValuesAreAbsentAndTheStateSaysWhy() throws IOException {
        List<String> lines = lines(ContractSamples.everything());
        for (String metric : List.of("queue_sla_level_ratio", "queue_sla_target_met")) {
            assertThat(serviceLevels(lines, metric)).doesNotContain("within-30s", "Partial");
        }
        assertThat(serviceLevels(lines, "queue_sla_counted_contacts")).doesNotContain("Partial");
        assertThat(lines)
                .contains("queue_sla_counted_contacts{contract=\"Outsourcer 2024\",service_level=\"within-30s\"} 0")
                .contains(
                        "queue_sla_state{contract=\"Outsourcer 2024\",service_level=\"within-30s\",state=\"no-traffic\"} 1")
                .contains(
                        "queue_sla_state{contract=\"Outsourcer 2024\",service_level=\"Partial\",state=\"unavailable\"} 1");
        assertThat(lines.toString()).doesNotContain("NaN");
    }

    @Test
    void partialLevelHasNoMetric() throws IOException {
        LevelReport report = ContractSamples.everything();
        Result assessment = report.result();
        ServiceLevelResult partial = assessment.levels().get(3);
        Result january = new Result(
                assessment.contract(),
                assessment.period(),
                Breakdown.none(),
                Optional.of(Granularity.HALF_HOUR),
                List.of(new ServiceLevelResult(
                        partial.level(), List.of(partial.windows().get(0)))),
                List.of(),
                Optional.empty(),
                List.of());
        List<String> lines = lines(LevelReport.ofContract(january, report.provenance(), report.noTraffic()));
        assertThat(serviceLevels(lines, "queue_sla_level_ratio")).isEmpty();
        assertThat(lines)
                .contains("queue_sla_counted_contacts{contract=\"Outsourcer 2024\",service_level=\"Partial\"} 107")
                .contains("queue_sla_missing_queues{contract=\"Outsourcer 2024\",service_level=\"Partial\"} 1");
    }

    @Test
    void sumWithoutAllQueuesIsPartialAndNotMeasured() throws IOException {
        List<String> lines = lines(RowSamples.asTheTutorial());
        String labels = "contract=\"Service levels\",service_level=\"within-30s\"";
        assertThat(lines)
                .contains("queue_sla_missing_queues{" + labels + "} 1")
                .contains("queue_sla_state{" + labels + ",state=\"partial\"} 1")
                .contains("queue_sla_state{" + labels + ",state=\"measured\"} 0");
    }

    @Test
    void unavailableQueueHasNoCountsAndSaysSo() throws IOException {
        List<String> lines = lines(RowSamples.asTheTutorial());
        assertThat(lines)
                .filteredOn(line -> line.contains("queue_id=\"typo\""))
                .containsExactly("queue_sla_queue_available{contract=\"Service levels\",service_level=\"within-30s\","
                        + "queue=\"typo\",queue_id=\"typo\"} 0");
        assertThat(lines)
                .filteredOn(line -> line.contains("queue=\"Night\""))
                .extracting(line -> line.replaceAll("\\{.*}", ""))
                .containsExactly(
                        "queue_sla_queue_met_contacts 0",
                        "queue_sla_queue_counted_contacts 0",
                        "queue_sla_queue_available 1");
    }

    @Test
    void seriesOfMediaHaveTheirOwnNames() throws IOException {
        assertThat(lines(RowSamples.byDayAndMedia()))
                .filteredOn(line -> line.startsWith("queue_sla_queue_media_counted_contacts{"))
                .allMatch(line -> line.contains("media=\""))
                .hasSize(2);
    }

    @Test
    void reportWithoutSeriesOfQueuesHasNone() {
        assertThat(ContractSamples.everything().metrics(List.of()))
                .extracting(Metric::name)
                .contains("queue_sla_level_ratio")
                .noneMatch(name -> name.startsWith("queue_sla_queue_"));
    }

    @Test
    void missIsNeverRoundedUpToTheTarget() throws IOException {
        assertThat(lines(ContractSamples.everything()))
                .filteredOn(line -> line.startsWith("queue_sla_level_ratio{") && line.contains("\"Night desk\""))
                .singleElement()
                .asString()
                .endsWith(" 0.7999799979997999");
    }
}

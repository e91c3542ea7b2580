package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The series of queues and media in Prometheus metrics, and the option that leaves them out. */
class QueueMetricsTest {

    private static final String AGGREGATES = " --period 2024-01-02 --target 80 --api conversation-aggregates";

    @AutoClose
    private static final Simulator SIMULATOR = Organisations.withVolume(0.1);

    @TempDir
    private Path folder = Path.of("");

    private Command.Run run(String arguments) {
        return Command.in(folder, SIMULATOR).run((arguments + " --format prometheus").split(" "));
    }

    private String metrics(String arguments) {
        Command.Run run = run(arguments);
        assertThat(run.exitCode()).as(run.err()).isIn(0, 10);
        return run.out();
    }

    /** The sums of a metric by queue id. */
    private static Map<String, Long> sums(String text, String metric) {
        Matcher sample = Pattern.compile("(?m)^" + metric + "\\{.*queue_id=\"([^\"]+)\".*} (\\d+)$")
                .matcher(text);
        Map<String, Long> sums = new TreeMap<>();
        while (sample.find()) {
            sums.merge(sample.group(1), Long.parseLong(sample.group(2)), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "check", "report --by media", "report --by hour"})
    void mediaOfAQueueAddUpToTheQueue(String command) {
        String text = metrics(command + AGGREGATES);
        Map<String, Long> queues = sums(text, "queue_sla_queue_counted_contacts");
        assertThat(queues).hasSizeGreaterThan(2);
        assertThat(sums(text, "queue_sla_queue_media_counted_contacts")).isEqualTo(queues);
        assertThat(text).contains("media=\"voice\"");
    }

    @Test
    void apiWithoutMediaHasSeriesOfQueuesOnly() {
        String text = metrics("report --period 2024-01-02 --target 80 --api queue-summary");
        assertThat(sums(text, "queue_sla_queue_counted_contacts")).hasSizeGreaterThan(2);
        assertThat(text).doesNotContain("queue_sla_queue_media_counted_contacts{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "check"})
    void seriesOfQueuesCanBeTurnedOff(String command) {
        String none = metrics(command + AGGREGATES + " --metrics-queues none");
        assertThat(none).contains("queue_sla_level_ratio{").doesNotContain("queue_sla_queue_");
        String queues = metrics(command + AGGREGATES + " --metrics-queues queue");
        assertThat(queues).contains("queue_sla_queue_ratio{").doesNotContain("queue_sla_queue_media_");
    }

    @Test
    void mediaNeedNoMoreRequests() {
        SIMULATOR.requests().clear();
        metrics("report" + AGGREGATES + " --metrics-queues none");
        int without = SIMULATOR.requests().count();
        SIMULATOR.requests().clear();
        metrics("report" + AGGREGATES);
        assertThat(SIMULATOR.requests().count()).isEqualTo(without);
    }

    @Test
    void otherSeriesAreRefusedBeforeAnyRequest() {
        SIMULATOR.requests().clear();
        Command.Run run = run("check" + AGGREGATES + " --metrics-queues yes");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--metrics-queues: 'yes' is not one of media, queue, none");
        assertThat(SIMULATOR.requests().count()).isZero();
    }
}

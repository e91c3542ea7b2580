package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.TrueCounts;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed percentages equal those of the raw contacts, for every queue. */
class TrueCountsTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-02-01T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"auto", "queue-summary", "conversation-aggregates"})
    void plainReportEqualsTheRawContactsOfEveryQueue(String api) throws IOException {
        SimulatorOptions options = SimulatorOptions.of(InstantSource.fixed(Command.NOW))
                .withOrganisation(OrganisationOptions.defaults().withQueues(12));
        try (Simulator simulator = Simulator.start(options)) {
            Command.Run run = Command.in(folder, simulator).run("report", "--format", "plain", "--api", api);

            assertThat(run.outLines()).isEqualTo(expected(simulator));
            // E-mails that wait at midnight; queue-summary does not count what was offered, so it cannot know of them.
            assertThat(run.err().lines()).allMatch(line -> line.contains(" had no outcome by the end of the window "));
            assertThat(run.err().isEmpty()).isEqualTo(!api.equals("conversation-aggregates"));
            assertThat(run.exitCode()).isZero();
        }
    }

    private static List<String> expected(Simulator simulator) {
        List<String> lines = new ArrayList<>();
        lines.add("Custom SLA Percentages (Answered within 30s):");
        boolean noneInTime = false;
        boolean idle = false;
        for (Queue queue : simulator.organisation().queues()) {
            TrueCounts counts = simulator.organisation().trueCounts(queue.id(), START, END, 30_000);
            noneInTime |= counts.answered() > 0 && counts.answeredWithin() == 0;
            idle |= counts.answered() == 0;
            lines.add("Queue " + queue.id() + ": " + percent(counts) + "%");
        }
        assertThat(noneInTime).as("a queue with answers but none in time").isTrue();
        assertThat(idle).as("a queue without calls").isTrue();
        return lines;
    }

    private static String percent(TrueCounts counts) {
        if (counts.answered() == 0) {
            return "0.0";
        }
        BigDecimal exact = BigDecimal.valueOf(100 * counts.answeredWithin())
                .divide(BigDecimal.valueOf(counts.answered()), 2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return exact.setScale(Math.max(1, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}

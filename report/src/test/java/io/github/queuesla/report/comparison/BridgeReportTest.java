package io.github.queuesla.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.Bridge.EdgeFinding;
import io.github.queuesla.core.comparison.Bridge.SwitchFinding;
import io.github.queuesla.core.comparison.BridgeStep;
import io.github.queuesla.core.comparison.BridgeStep.Change;
import io.github.queuesla.core.comparison.Switches;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.report.Golden;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.comparison.BridgeReport.Found;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class BridgeReportTest {

    private static final Switches SHORT_OFF = new Switches(true, false, false, false);
    private static final Switches LITERAL = new Switches(false, false, false, true);
    private static final EdgeFinding UNDECIDED = new EdgeFinding(ThresholdBoundary.INCLUSIVE, 2, 2, false);

    /** Met and counted after each step, in order; of a formula that counts no contacts without an outcome. */
    private static List<BridgeStep> steps(long... counts) {
        List<BridgeStep> steps = new ArrayList<>();
        int at = 0;
        for (Change change : EnumSet.complementOf(EnumSet.of(Change.UNRESOLVED))) {
            steps.add(new BridgeStep(change, counts[at], counts[at + 1]));
            at += 2;
        }
        return steps;
    }

    private static Bridge explained(ServiceLevel level) {
        return new Bridge(
                level,
                steps(
                        772, 1000, 772, 1000, 774, 1003, 774, 1003, 772, 1003, 752, 1003, 752, 1000, 752, 988, 752, 988,
                        752, 988),
                new SwitchFinding(SHORT_OFF, List.of(SHORT_OFF), 2, 2),
                UNDECIDED,
                Bridge.Missing.NOTHING,
                Optional.empty(),
                List.of());
    }

    /** A bridge that no setting reproduces, with an unexplained rest and gaps. */
    private static Bridge unexplained(ServiceLevel level) {
        return new Bridge(
                level,
                steps(
                        760, 988, 761, 990, 761, 990, 1200, 1500, 1190, 1500, 1190, 1500, 1190, 1500, 1190, 1480, 1190,
                        1510, 1188, 1513),
                new SwitchFinding(new Switches(true, false, true, false), List.of(), 3, 4),
                new EdgeFinding(ThresholdBoundary.STRICT, 3, 4, true),
                Bridge.Missing.NOTHING,
                Optional.empty(),
                List.of());
    }

    private static Bridge severalFit() {
        return new Bridge(
                SampleLevels.untargeted(),
                steps(
                        168, 366, 168, 366, 168, 366, 168, 366, 168, 366, 168, 366, 168, 366, 168, 366, 168, 366, 168,
                        366),
                new SwitchFinding(Switches.COMMON, List.of(Switches.COMMON, SHORT_OFF, LITERAL), 1, 1),
                new EdgeFinding(ThresholdBoundary.INCLUSIVE, 1, 1, true),
                Bridge.Missing.NOTHING,
                Optional.empty(),
                List.of());
    }

    private static Bridge literal() {
        return new Bridge(
                SampleLevels.weighted(),
                steps(
                        752, 1000, 752, 1000, 752, 1000, 752, 1000, 752, 1000, 752, 1000, 752, 740, 752, 728, 752, 728,
                        752, 728),
                new SwitchFinding(LITERAL, List.of(LITERAL), 2, 2),
                new EdgeFinding(ThresholdBoundary.INCLUSIVE, 0, 2, false),
                Bridge.Missing.NOTHING,
                Optional.empty(),
                List.of());
    }

    private static Bridge nothingShown() {
        return new Bridge(
                SampleLevels.night(),
                steps(9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 0, 0),
                new SwitchFinding(Switches.COMMON, List.of(), 0, 0),
                new EdgeFinding(ThresholdBoundary.INCLUSIVE, 0, 0, false),
                Bridge.Missing.NOTHING,
                Optional.empty(),
                List.of());
    }

    private static Bridge noSettingFitsAny() {
        return new Bridge(
                SampleLevels.night(),
                steps(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 9),
                new SwitchFinding(Switches.COMMON, List.of(), 0, 1),
                new EdgeFinding(ThresholdBoundary.INCLUSIVE, 0, 1, false),
                Bridge.Missing.NOTHING,
                Optional.empty(),
                List.of());
    }

    private static Found found(Bridge bridge) {
        return new Found(bridge, List.of());
    }

    private static Found missing(ServiceLevel level, String queue) {
        return new Found(
                unexplained(level),
                List.of("the counts of queue " + queue + " are incomplete", "no response for 2024-01-17"));
    }

    private static Report report(List<Found> bridges) {
        return new BridgeReport(bridges, SampleLevels.SOURCE).report();
    }

    static Report everything() {
        return report(List.of(
                found(explained(SampleLevels.gold())),
                missing(SampleLevels.gold(), "Night"),
                found(severalFit()),
                found(literal()),
                found(nothingShown()),
                found(noSettingFitsAny())));
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void everyFindingIsShown(Format format) throws IOException {
        Written.assertGolden("comparison/bridge", format, everything());
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TABLE", "JSON", "MARKDOWN", "HTML"})
    void queueThatIsNotListedIsNotedOnce(Format format) throws IOException {
        Bridge bridge = explained(SampleLevels.gold());
        Bridge deleted = new Bridge(
                bridge.level(),
                bridge.steps(),
                bridge.switches(),
                bridge.edge(),
                bridge.missing(),
                bridge.unresolved(),
                List.of(Queue.knownById(new QueueId("q-7"))));
        String text = Written.as(format, report(List.of(found(deleted), found(deleted))));
        assertThat(text.replaceAll("\\s+", " ").split("queue q-7 has contacts and is not in the queue list", -1))
                .hasSize(2);
    }

    @Test
    void bridgeFitsOnATerminal() throws IOException {
        Golden.assertSame("comparison/bridge-colour.txt", Written.onTerminal(everything()));
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void hostileNamesStayNames(Format format) throws IOException {
        Report hostile = report(SampleLevels.hostile().stream()
                .limit(10)
                .map(level -> missing(level, level.name()))
                .toList());
        Written.assertGolden("comparison/bridge-hostile", format, hostile);
        Written.assertVisible(Written.as(format, hostile));
    }
}

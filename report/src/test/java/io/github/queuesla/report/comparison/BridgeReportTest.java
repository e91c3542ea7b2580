package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.Bridge.EdgeFinding;
import io.github.queuesla.core.comparison.Bridge.SwitchFinding;
import io.github.queuesla.core.comparison.BridgeStep;
import io.github.queuesla.core.comparison.BridgeStep.Change;
import io.github.queuesla.core.comparison.Switches;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.definition.Edge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BridgeReportTest {

    private static final Switches SHORT_OFF = new Switches(true, false, false, false);
    private static final Switches LITERAL = new Switches(false, false, false, true);
    private static final EdgeFinding UNDECIDED = new EdgeFinding(Edge.INCLUSIVE, 2, 2, false);

    /** Met and counted after each step, in order. */
    private static List<BridgeStep> steps(long... counts) {
        List<BridgeStep> steps = new ArrayList<>();
        int at = 0;
        for (Change change : Change.values()) {
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
                Bridge.Missing.NOTHING);
    }

    /** No setting fits, the rest is not explained, something is missing. */
    private static Bridge unexplained(ServiceLevel level) {
        return new Bridge(
                level,
                steps(
                        760, 988, 761, 990, 761, 990, 1200, 1500, 1190, 1500, 1190, 1500, 1190, 1500, 1190, 1480, 1190,
                        1510, 1188, 1513),
                new SwitchFinding(new Switches(true, false, true, false), List.of(), 3, 4),
                new EdgeFinding(Edge.STRICT, 3, 4, true),
                new Bridge.Missing(List.of(), List.of(Failure.of(FailureKind.SOURCE_UNAVAILABLE))));
    }

    private static Bridge severalFit() {
        return new Bridge(
                SampleLevels.untargeted(),
                steps(
                        168, 366, 168, 366, 168, 366, 168, 366, 168, 366, 168, 366, 168, 366, 168, 366, 168, 366, 168,
                        366),
                new SwitchFinding(Switches.USUAL, List.of(Switches.USUAL, SHORT_OFF, LITERAL), 1, 1),
                new EdgeFinding(Edge.INCLUSIVE, 1, 1, true),
                Bridge.Missing.NOTHING);
    }

    private static Bridge literal() {
        return new Bridge(
                SampleLevels.weighted(),
                steps(
                        752, 1000, 752, 1000, 752, 1000, 752, 1000, 752, 1000, 752, 1000, 752, 740, 752, 728, 752, 728,
                        752, 728),
                new SwitchFinding(LITERAL, List.of(LITERAL), 2, 2),
                new EdgeFinding(Edge.INCLUSIVE, 0, 2, false),
                Bridge.Missing.NOTHING);
    }

    private static Bridge nothingShown() {
        return new Bridge(
                SampleLevels.night(),
                steps(9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 0, 0),
                new SwitchFinding(Switches.USUAL, List.of(), 0, 0),
                new EdgeFinding(Edge.INCLUSIVE, 0, 0, false),
                Bridge.Missing.NOTHING);
    }

    private static Bridge noSettingFitsAny() {
        return new Bridge(
                SampleLevels.night(),
                steps(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 9),
                new SwitchFinding(Switches.USUAL, List.of(), 0, 1),
                new EdgeFinding(Edge.INCLUSIVE, 0, 1, false),
                Bridge.Missing.NOTHING);
    }

    private static BridgeReport report(List<Bridge> bridges, Map<Bridge, List<String>> gaps) {
        return new BridgeReport(bridges, gaps, SampleLevels.PERIOD, SampleLevels.PROVENANCE);
    }

    private static List<String> gaps(String queue) {
        return List.of("the counts of queue " + queue + " could not be had in full", "no answer for 2024-01-17");
    }

    static BridgeReport everything() {
        return report(
                List.of(
                        explained(SampleLevels.gold()),
                        unexplained(SampleLevels.gold()),
                        severalFit(),
                        literal(),
                        nothingShown(),
                        noSettingFitsAny()),
                Map.of(unexplained(SampleLevels.gold()), gaps("Night")));
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingIsSaid(ComparisonFormat format) throws IOException {
        Printed.assertGolden("bridge", format, everything());
    }

    @Test
    void bridgeFitsOnATerminal() throws IOException {
        Printed.assertGolden("bridge-colour.txt", Printed.onTerminal(everything()));
    }

    @ParameterizedTest
    @EnumSource
    void hostileNamesStayNames(ComparisonFormat format) throws IOException {
        Map<Bridge, List<String>> named = new LinkedHashMap<>();
        SampleLevels.hostile().stream().limit(10).forEach(level -> named.put(unexplained(level), gaps(level.name())));
        BridgeReport hostile = report(List.copyOf(named.keySet()), named);
        Printed.assertGolden("bridge-hostile", format, hostile);
        Printed.assertVisible(format, hostile);
    }
}

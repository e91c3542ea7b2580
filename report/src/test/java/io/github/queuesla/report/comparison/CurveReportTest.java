package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.comparison.SampleLevels.measured;

import io.github.queuesla.core.comparison.Coverage;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.comparison.ThresholdCurve.Point;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Golden;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CurveReportTest {

    private static final List<Integer> SECONDS = List.of(5, 10, 20, 30, 60);

    private static Report report(ThresholdCurve... curves) {
        return new CurveReport(List.of(curves), SampleLevels.SOURCE, List.of()).report();
    }

    private static ThresholdCurve curve(ServiceLevel level, long... met) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < met.length; i++) {
            points.add(new Point(Duration.ofSeconds(SECONDS.get(i)), measured(met[i], 988)));
        }
        return new ThresholdCurve(level, points, new Coverage(1, true, 0, Optional.empty()), Optional.empty());
    }

    private static ThresholdCurve all(ServiceLevel level, Attainment attainment, int missing) {
        return new ThresholdCurve(
                level,
                SECONDS.stream()
                        .map(seconds -> new Point(Duration.ofSeconds(seconds), attainment))
                        .toList(),
                new Coverage(1, true, missing, Optional.empty()),
                Optional.empty());
    }

    static Report everything() {
        return report(
                curve(SampleLevels.gold(), 301, 498, 750, 811, 940),
                curve(SampleLevels.night(), 790, 800, 850, 900, 988),
                curve(SampleLevels.weighted(), 1, 2, 3, 4),
                curve(SampleLevels.untargeted(), 301, 498, 750),
                curve(SampleLevels.night(), 700, 800, 790),
                all(SampleLevels.night(), new Attainment.NoTraffic(), 0),
                all(SampleLevels.gold(), new Attainment.Closed(), 0),
                all(SampleLevels.gold(), measured(7, 9), 2),
                all(SampleLevels.gold(), new Attainment.Unavailable(), 3));
    }

    static Report hostile() {
        return report(SampleLevels.hostile().stream()
                .map(level -> curve(level, 500, 700, 790, 800))
                .toArray(ThresholdCurve[]::new));
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void everyKindOfCurveIsShown(Format format) throws IOException {
        Written.assertGolden("comparison/curve", format, everything());
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void hostileNamesStayNames(Format format) throws IOException {
        Written.assertGolden("comparison/curve-hostile", format, hostile());
        Written.assertVisible(Written.as(format, hostile()));
    }

    @Test
    void terminalGetsBars() throws IOException {
        Golden.assertSame("comparison/curve-colour.txt", Written.onTerminal(everything()));
    }
}

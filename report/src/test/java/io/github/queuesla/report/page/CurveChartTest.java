package io.github.queuesla.report.page;

import static io.github.queuesla.report.page.PageSamples.curve;
import static io.github.queuesla.report.page.PageSamples.point;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.result.Attainment;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CurveChartTest {

    private static final Figures FIGURES =
            PageSamples.figures(PageSamples.result("Gold voice").level());

    @Test
    void crossingIsNamedByItsTwoPointsWithoutInterpolation() {
        assertThat(caption(PageSamples.CURVE))
                .endsWith("The target of 76\u00a0% is first reached after 5 s (10.0\u00a0%) and at the latest at 20 s"
                        + " (80.0\u00a0%).");
    }

    @Test
    void captionSaysThatTheTargetIsNeverReached() {
        assertThat(caption(curve(point(5, 7599, 10_000))))
                .endsWith("The target of 76\u00a0% is not reached at any of them.");
    }

    @Test
    void captionSaysThatTheFirstThresholdReachesTheTarget() {
        assertThat(caption(curve(point(5, 76, 100)))).endsWith("is already reached at 5 s.");
    }

    @Test
    void agreedThresholdIsMarked() {
        assertThat(CurveChart.of(PageSamples.CURVE, FIGURES).orElseThrow().rows())
                .filteredOn(CurveChart.Row::agreed)
                .extracting(CurveChart.Row::within)
                .containsExactly("20 s");
    }

    @Test
    void unmeasuredPointsAreNotDrawn() {
        ThresholdCurve.Point lost = new ThresholdCurve.Point(Duration.ofSeconds(10), new Attainment.Unavailable());

        assertThat(CurveChart.of(curve(point(5, 76, 100), lost), FIGURES)
                        .orElseThrow()
                        .rows())
                .hasSize(1);
        assertThat(CurveChart.of(curve(lost), FIGURES)).isEmpty();
        assertThat(CurveChart.of(curve(), FIGURES)).isEmpty();
    }

    private static String caption(ThresholdCurve curve) {
        return CurveChart.of(curve, FIGURES).orElseThrow().caption();
    }
}

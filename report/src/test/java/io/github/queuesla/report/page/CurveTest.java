package io.github.queuesla.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.ServiceLevelResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final ServiceLevelResult GOLD = PageSamples.result("Gold voice");
    private static final Figures FIGURES = PageSamples.figures(GOLD.level());

    @Test
    void pointsAreInOrderHoweverTheyWereGiven() {
        assertThat(PageSamples.CURVE.points())
                .extracting(point -> point.within().toSeconds())
                .containsExactly(5L, 20L, 30L, 60L, 90L);
    }

    @Test
    void thresholdStandsOnce() {
        Curve.Point point = new Curve.Point(Duration.ofSeconds(5), new Ratio(1, 2));

        assertThatThrownBy(() -> new Curve(List.of(point, point))).hasMessageContaining("twice PT5S");
    }

    @Test
    void crossingLiesBetweenTwoPointsAndIsNotGuessed() {
        assertThat(caption(PageSamples.CURVE))
                .endsWith("The target of 76\u00a0% is first reached after 5 s (10.0\u00a0%) and at the latest at 20 s"
                        + " (80.0\u00a0%).");
    }

    @Test
    void targetThatIsNeverReachedIsSaidToBe() {
        Curve low = new Curve(List.of(new Curve.Point(Duration.ofSeconds(5), new Ratio(7599, 10_000))));

        assertThat(caption(low)).endsWith("The target of 76\u00a0% is not reached at any of them.");
    }

    @Test
    void targetThatIsReachedAtOnceIsSaidToBe() {
        Curve high = new Curve(List.of(new Curve.Point(Duration.ofSeconds(5), new Ratio(76, 100))));

        assertThat(caption(high)).endsWith("is reached at 5 s already.");
    }

    @Test
    void agreedThresholdIsMarked() {
        assertThat(CurveFigure.of(Optional.of(PageSamples.CURVE), FIGURES)
                        .orElseThrow()
                        .rows())
                .filteredOn(CurveFigure.Row::agreed)
                .extracting(CurveFigure.Row::within)
                .containsExactly("20 s");
    }

    @Test
    void withoutPointsNothingIsDrawn() {
        assertThat(CurveFigure.of(Optional.of(new Curve(List.of())), FIGURES)).isEmpty();
        assertThat(CurveFigure.of(Optional.empty(), FIGURES)).isEmpty();
    }

    private static String caption(Curve curve) {
        return CurveFigure.of(Optional.of(curve), FIGURES).orElseThrow().caption();
    }
}

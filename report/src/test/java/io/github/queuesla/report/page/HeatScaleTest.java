package io.github.queuesla.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatScaleTest {

    private static final HeatScale AROUND_80 = HeatScale.around(Optional.of(Percentage.parse("80")));

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "0, 1, below3",
        "6499, 10000, below3",
        "65, 100, below2",
        "75, 100, below1",
        "7999, 9999, below1",
        "799999999, 1000000000, below1",
        "80, 100, above1",
        "90, 100, above2",
        "1, 1, above2"
    })
    void missNeverHasAShadeAboveTheTarget(long met, long counted, String shade) {
        assertThat(AROUND_80.css(new Ratio(met, counted))).isEqualTo(shade);
    }

    @Test
    void everyShadeIsInTheKey() {
        assertThat(AROUND_80.shades())
                .extracting(HeatScale.Shade::words)
                .containsExactly(
                        "below 65\u00a0%",
                        "65\u00a0% to below 75\u00a0%",
                        "75\u00a0% to below 80\u00a0%",
                        "80\u00a0% to below 90\u00a0%",
                        "90\u00a0% and more");
    }

    @ParameterizedTest(name = "target {0}")
    @CsvSource({
        "0, above1 above2",
        "3, below1 above1 above2",
        "10, below2 below1 above1 above2",
        "100, below3 below2 below1 above2"
    })
    void emptyShadesAreOmitted(String target, String shades) {
        HeatScale scale = HeatScale.around(Optional.of(Percentage.parse(target)));

        assertThat(scale.shades()).extracting(HeatScale.Shade::css).containsExactly(shades.split(" "));
    }

    @Test
    void withoutTargetShadesAreFifths() {
        HeatScale scale = HeatScale.around(Optional.empty());

        assertThat(scale.css(new Ratio(0, 1))).isEqualTo("plain1");
        assertThat(scale.css(new Ratio(1, 5))).isEqualTo("plain2");
        assertThat(scale.css(new Ratio(1, 1))).isEqualTo("plain5");
    }
}

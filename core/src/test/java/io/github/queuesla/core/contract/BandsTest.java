package io.github.queuesla.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 5", "7599, 10000, 5", "76, 100, 2", "7999, 10000, 2", "80, 100, 0", "1, 1, 0"})
    void bandIncludesItsLowestAttainmentAndExcludesTheNextBands(long met, long all, BigDecimal credit) {
        Bands bands = bands(band("80", "100", "0"), band("0", "76", "5"), band("76", "80", "2"));
        assertThat(bands.bandFor(Fraction.of(met, all)).credit()).isEqualTo(credit);
    }

    @Test
    void bandsCoverZeroToAHundredWithoutGapOrOverlap() {
        assertThatThrownBy(() -> bands(band("0", "76", "5"), band("77", "100", "0")))
                .hasMessage("the bands leave a gap or overlap between 76% and 77%");
        assertThatThrownBy(() -> bands(band("0", "76", "5"), band("75", "100", "0")))
                .hasMessage("the bands leave a gap or overlap between 76% and 75%");
        assertThatThrownBy(() -> bands(band("10", "100", "5"))).hasMessageContaining("between 0% and 10%");
        assertThatThrownBy(() -> bands(band("0", "90", "5"))).hasMessage("the bands end at 90%, not at 100");
        assertThatThrownBy(BandsTest::bands).hasMessage("the bands end at 0%, not at 100");
    }

    @Test
    void bandGoesFromLowToHighAndItsCreditIsAtMostTheInvoice() {
        assertThatThrownBy(() -> band("80", "80", "0")).hasMessageContaining("not from 80% to 80%");
        assertThatThrownBy(() -> band("0", "80", "100.1")).hasMessageContaining("at most 100 % of the invoice");
        assertThat(band("0", "80", "-100").credit()).isEqualTo(new BigDecimal("-100"));
    }

    private static Band band(String from, String to, String credit) {
        return new Band(Percentage.parse(from), Percentage.parse(to), new BigDecimal(credit));
    }

    private static Bands bands(Band... bands) {
        Money invoice = new Money(new BigDecimal("50000"), Currency.getInstance("EUR"));
        return new Bands(invoice, List.of(bands), Optional.empty(), Optional.empty());
    }
}

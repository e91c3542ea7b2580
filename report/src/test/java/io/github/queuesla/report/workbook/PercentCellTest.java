package io.github.queuesla.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PercentCellTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void exactNumberIsKeptIfItIsDisplayedCorrectly() {
        PercentCell cell = PercentCell.of(Optional.of(Fraction.of(752, 988)), new BigDecimal("76.11"));
        assertThat(cell.value()).isEqualByComparingTo("0.76113360323886640");
        assertThat(cell.format()).isEqualTo("0.00%");
    }

    @Test
    void missThatWouldBeRoundedUpToTheTargetIsWrittenRounded() {
        PercentCell cell = PercentCell.of(Optional.of(Fraction.of(7999, 9999)), new BigDecimal("79.99"));
        assertThat(cell.value()).isEqualByComparingTo("0.7999");
    }

    @Test
    void tieIsWrittenRounded() {
        Fraction tie = Fraction.of(1, 800);
        assertThat(PercentCell.of(Optional.of(tie), new BigDecimal("0.12")).value())
                .isEqualByComparingTo("0.0012");
        assertThat(PercentCell.of(Optional.of(tie), new BigDecimal("0.13")).value())
                .isEqualByComparingTo("0.0013");
    }

    @Test
    void targetKeepsItsDecimals() {
        PercentCell cell = PercentCell.of(Percentage.parse("99.995"));
        assertThat(cell.value()).isEqualByComparingTo("0.99995");
        assertThat(cell.format()).isEqualTo("0.000%");
        assertThat(PercentCell.of(Percentage.parse("80")).format()).isEqualTo("0%");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spreadsheetDisplaysOurNumber(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        for (int i = 0; i < 100; i++) {
            long denominator = random.nextLong(1, 5000);
            Fraction level = Fraction.of(random.nextLong(0, denominator + 1), denominator);
            int decimals = random.nextInt(0, 5);
            Rounding rounding = List.of(Rounding.values()).get(random.nextInt(3));
            BigDecimal shown = rounding.displayPercent(level, decimals, Optional.of(Percentage.parse("80")));
            PercentCell cell = PercentCell.of(Optional.of(level), shown);
            assertThat(formatter.formatRawCellContents(cell.value().doubleValue(), 0, cell.format()))
                    .as(level + " " + rounding + " " + decimals)
                    .isEqualTo(shown.toPlainString() + "%");
        }
    }
}

package io.github.queuesla.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "Grüße, 5",
        "日本語, 6",
        "ｱｲｳ, 3",
        "ＡＢ, 4",
        "한국어, 6",
        "🎉, 2",
        "👍🏽, 2",
        "🇩🇪, 2",
        "─█…, 3",
        "שלום, 4",
        "ก็, 1",
        "𠀀, 2"
    })
    void countsColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void combiningMarksTakeNoColumn() {
        assertThat(DisplayWidth.of("e\u0301\u0323")).isEqualTo(1);
        assertThat(DisplayWidth.of("\u1112\u1161\u11ab")).isEqualTo(2);
    }

    @Test
    void emojiPresentationTakesTwoColumns() {
        assertThat(DisplayWidth.of("☎")).isEqualTo(1);
        assertThat(DisplayWidth.of("☎\ufe0f")).isEqualTo(2);
        assertThat(DisplayWidth.of("1\ufe0f\u20e3")).isEqualTo(2);
        assertThat(DisplayWidth.of("🎉\ufe0f")).isEqualTo(2);
    }

    @Test
    void neighboursOfWideRangesAreNarrow() {
        assertThat(DisplayWidth.of("\u10ff\u1100")).isEqualTo(3);
        assertThat(DisplayWidth.of("\u2319\u231a\u231b\u231c")).isEqualTo(6);
        assertThat(DisplayWidth.of("\uff60\uff61")).isEqualTo(3);
    }

    @Test
    void cutsOnlyWhatDoesNotFit() {
        assertThat(DisplayWidth.cut("Billing", 7)).isEqualTo("Billing");
        assertThat(DisplayWidth.cut("Billing", 6)).isEqualTo("Billi…");
        assertThat(DisplayWidth.cut("Billing", 1)).isEqualTo("…");
    }

    @Test
    void neverCutsACharacterInHalf() {
        assertThat(DisplayWidth.cut("日本語", 4)).isEqualTo("日…");
        assertThat(DisplayWidth.cut("日本語", 5)).isEqualTo("日本…");
        assertThat(DisplayWidth.cut("🎉🎉", 3)).isEqualTo("🎉…");
        assertThat(DisplayWidth.cut("e\u0301tude", 2)).isEqualTo("e\u0301…");
        assertThat(DisplayWidth.cut("a☎\ufe0fbcd", 3)).isEqualTo("a…");
    }
}

package io.github.queuesla.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of text in cells. */
class SheetTextTest {

    @ParameterizedTest
    @CsvSource({
        "_x000D_,_x005F_x000D_",
        "a_x0041_b_xABCD_,a_x005F_x0041_b_x005F_xABCD_",
        "_x00_,_x00_",
        "x0041_,x0041_",
        "a_b,a_b"
    })
    void textThatLooksLikeACharacterEscapeIsUnchanged(String text, String cell) {
        assertThat(SheetText.of(text)).isEqualTo(cell);
    }

    @Test
    void textIsCutToTheLimitOfACell() {
        assertThat(SheetText.of("a".repeat(40_000))).hasSize(32_767).endsWith("a…");
    }
}

package io.github.queuesla.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1",
                "-1",
                "@A",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－1",
                "＠A",
                "  =1",
                " =1",
                "\ufeff=1",
                "\u200b=1",
                "\u0000=1",
                " \tx"
            })
    void textThatStartsLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(SpreadsheetCell.safe(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Billing", "a=1", " a", "'=1", "1+1", "日本語", "~", "#x"})
    void otherTextIsUnchanged(String text) {
        assertThat(SpreadsheetCell.safe(text)).isEqualTo(text);
    }
}

package io.github.queuesla.report.format;

import io.github.queuesla.report.TextSafety;

/** Escapes for CSV cells, so that no spreadsheet runs a text as a formula and no terminal obeys it. */
final class SpreadsheetCell {

    // The characters that OWASP lists under "CSV Injection", with their full-width forms.
    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCell() {}

    /** The text with escapes for hidden characters, and with an apostrophe in front if it begins like a formula. */
    static String safe(String text) {
        String shown = TextSafety.visible(text);
        return startsFormula(text) ? "'" + shown : shown;
    }

    private static boolean startsFormula(String text) {
        for (int place = 0; place < text.length(); place = text.offsetByCodePoints(place, 1)) {
            int character = text.codePointAt(place);
            if (STARTS_FORMULA.indexOf(character) >= 0) {
                return true;
            }
            if (!isTrimmed(character)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a spreadsheet may trim the character at the start of a cell. */
    private static boolean isTrimmed(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || TextSafety.isHidden(character);
    }
}

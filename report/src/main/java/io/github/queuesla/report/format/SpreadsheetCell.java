package io.github.queuesla.report.format;

import io.github.queuesla.report.TextSafety;

/** Keeps spreadsheets from taking text for a formula, and terminals from obeying it. */
final class SpreadsheetCell {

    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCell() {}

    /** The text, behind an apostrophe when it begins like a formula, and with escapes for what cannot be seen. */
    static String safe(String text) {
        String shown = TextSafety.visible(text);
        return startsFormula(text) ? "'" + shown : shown;
    }

    private static boolean startsFormula(String text) {
        return text.codePoints()
                .filter(character -> STARTS_FORMULA.indexOf(character) >= 0 || !isTrimmed(character))
                .limit(1)
                .anyMatch(character -> STARTS_FORMULA.indexOf(character) >= 0);
    }

    /** Whether a spreadsheet may drop the character from the front of a cell. */
    private static boolean isTrimmed(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || TextSafety.isHidden(character);
    }
}

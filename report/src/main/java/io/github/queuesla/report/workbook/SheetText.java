package io.github.queuesla.report.workbook;

import io.github.queuesla.report.TextSafety;
import java.util.regex.Pattern;

/** Text from outside as the text of a cell. */
final class SheetText {

    private static final int LONGEST = 32_767;
    /** What a spreadsheet would read as the escape of a character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** The text with escapes for what cannot be seen, cut to what a cell holds. */
    static String of(String text) {
        String shown = ESCAPE.matcher(TextSafety.visible(text)).replaceAll("_x005F_");
        return shown.length() <= LONGEST ? shown : cut(shown, LONGEST - 1) + "…";
    }

    /** The beginning of the text, without half a character at its end. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}

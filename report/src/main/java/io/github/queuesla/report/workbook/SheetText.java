package io.github.queuesla.report.workbook;

import io.github.queuesla.report.TextSafety;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text from outside as the text of a cell or the name of a sheet. */
final class SheetText {

    private static final int LONGEST = 32_767;
    /** What a spreadsheet would read as the escape of a character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int LONGEST_NAME = 31;
    private static final String REFUSED = "[]:*?/\\'\uFFFE\uFFFF";
    /** A spreadsheet keeps it for itself. */
    private static final String KEPT = "history";

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

    /**
     * A name for each sheet that every spreadsheet takes, no two alike, as close to the wanted one as may be.
     *
     * @param taken names that other sheets have
     */
    static List<String> names(List<String> wanted, List<String> taken) {
        Set<String> used = new HashSet<>(Set.of(KEPT));
        taken.forEach(name -> used.add(folded(name)));
        List<String> names = new ArrayList<>();
        for (String name : wanted) {
            String valid = valid(name);
            String unique = cut(valid, LONGEST_NAME);
            for (int copy = 2; !used.add(folded(unique)); copy++) {
                String suffix = " (" + copy + ")";
                unique = cut(valid, LONGEST_NAME - suffix.length()) + suffix;
            }
            names.add(unique);
        }
        return names;
    }

    private static String valid(String name) {
        StringBuilder valid = new StringBuilder();
        name.codePoints().forEach(character -> {
            boolean refused = REFUSED.indexOf(character) >= 0 || TextSafety.isHidden(character);
            valid.appendCodePoint(refused ? '-' : character);
        });
        String stripped = valid.toString().strip();
        return stripped.isEmpty() ? "Service level" : stripped;
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}

package io.github.queuesla.report.workbook;

import io.github.queuesla.report.TextSafety;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text from outside in cells and in the names of sheets. */
final class SheetText {

    // Excel accepts 32,767 characters in a cell and 31 in the name of a sheet ("Excel specifications and limits").
    private static final int LONGEST = 32_767;
    // "_x000A_" in a text is the escape of a line feed (ECMA-376 part 1, 22.9.2.19), so the underscore is escaped
    // itself.
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int LONGEST_NAME = 31;
    private static final String REFUSED = "[]:*?/\\\uFFFE\uFFFF";
    // Excel reserves this name for tracked changes.
    private static final String KEPT = "history";

    /**
     * The wanted name of a sheet.
     *
     * @param text the beginning, which is cut if the name is too long
     * @param part the end, which is never cut; may be empty
     */
    record Name(String text, String part) {

        private String ending() {
            return part.isEmpty() ? "" : " " + part;
        }
    }

    private SheetText() {}

    /** The text with escapes for hidden characters, cut to the limit of a cell. */
    static String of(String text) {
        String shown = ESCAPE.matcher(TextSafety.visible(text)).replaceAll("_x005F_");
        return shown.length() <= LONGEST ? shown : cut(shown, LONGEST - 1) + "…";
    }

    /** The beginning of the text; never ends in the middle of a surrogate pair. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /**
     * A valid and unique name for each sheet, as close as possible to the wanted one.
     *
     * @param taken the names of other sheets
     */
    static List<String> names(List<Name> wanted, List<String> taken) {
        Set<String> used = new HashSet<>(Set.of(KEPT));
        taken.forEach(name -> used.add(folded(name)));
        List<String> names = new ArrayList<>();
        for (Name name : wanted) {
            String valid = valid(name.text());
            String unique = ending(valid, name.ending());
            for (int copy = 2; !used.add(folded(unique)); copy++) {
                unique = ending(valid, name.ending() + " (" + copy + ")");
            }
            names.add(unique);
        }
        return names;
    }

    private static String ending(String text, String end) {
        return cut(text, LONGEST_NAME - end.length()) + end;
    }

    private static String valid(String name) {
        StringBuilder valid = new StringBuilder();
        name.codePoints().forEach(character -> {
            if (character == '\'') {
                // Excel refuses an apostrophe at either end, and LibreOffice loses the print titles with one inside.
                valid.append('’');
                return;
            }
            boolean refused = REFUSED.indexOf(character) >= 0 || TextSafety.isHidden(character);
            valid.appendCodePoint(refused ? '-' : character);
        });
        String stripped = valid.toString().strip();
        return stripped.isEmpty() ? "Service level" : stripped;
    }

    private static String folded(String name) {
        // Excel compares names of sheets without case; one conversion alone misses letters such as the long s.
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}

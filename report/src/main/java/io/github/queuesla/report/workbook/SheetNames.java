package io.github.queuesla.report.workbook;

import io.github.queuesla.report.TextSafety;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for sheets that every spreadsheet takes: at most 31 characters, none that steers, no two alike. */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final String REFUSED = "[]:*?/\\'\uFFFE\uFFFF";
    /** A spreadsheet keeps it for itself. */
    private static final String KEPT = "history";

    private SheetNames() {}

    /**
     * A name for each, as close to the wanted one as may be.
     *
     * @param taken names that other sheets have
     */
    static List<String> of(List<String> wanted, List<String> taken) {
        Set<String> used = new HashSet<>(Set.of(KEPT));
        taken.forEach(name -> used.add(folded(name)));
        List<String> names = new ArrayList<>();
        for (String name : wanted) {
            String valid = valid(name);
            String unique = SheetText.cut(valid, LONGEST);
            for (int copy = 2; !used.add(folded(unique)); copy++) {
                String suffix = " (" + copy + ")";
                unique = SheetText.cut(valid, LONGEST - suffix.length()) + suffix;
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

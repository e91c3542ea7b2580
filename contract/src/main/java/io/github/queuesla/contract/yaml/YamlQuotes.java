package io.github.queuesla.contract.yaml;

import java.util.Locale;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Quoting of foreign text for YAML, so that it stays text and on one line. */
public final class YamlQuotes {

    private static final DumpSettings QUOTED = DumpSettings.builder()
            .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
            .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
            .setSplitLines(false)
            .build();

    private YamlQuotes() {}

    /** The text in double quotes, with escapes for invisible characters. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder();
        new Dump(QUOTED).dumpToString(text).strip().codePoints().forEach(character -> {
            if (isHidden(character)) {
                quoted.append(String.format(
                        Locale.ROOT, Character.isBmpCodePoint(character) ? "\\u%04x" : "\\U%08x", character));
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.toString();
    }

    /** Whether a terminal or editor interprets the character or shows nothing. */
    private static boolean isHidden(int character) {
        // The library escapes only what YAML forbids, not controls that reorder text in editors (CVE-2021-42574).
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}

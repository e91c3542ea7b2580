package io.github.queuesla.contract.yaml;

import java.util.Locale;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Puts text that somebody else typed into YAML, on one line and without a chance to become anything but text. */
public final class YamlQuotes {

    private static final DumpSettings QUOTED = DumpSettings.builder()
            .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
            .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
            .setSplitLines(false)
            .build();

    private YamlQuotes() {}

    /** The text in double quotes, with escapes for whatever cannot be seen. */
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

    /** Whether a terminal or an editor would act on it, or show nothing; the library escapes only what YAML forbids. */
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}

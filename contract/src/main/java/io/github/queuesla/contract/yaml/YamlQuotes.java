package io.github.queuesla.contract.yaml;

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
        return new Dump(QUOTED).dumpToString(text).strip();
    }
}

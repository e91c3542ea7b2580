package io.github.queuesla.e2e.outputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Output of the command, made readable for a diff. */
final class Printed {

    private static final Pattern STYLE = Pattern.compile("(<style[^>]*>).*?(</style>)", Pattern.DOTALL);

    /** Executable scripts; data scripts belong to the report. */
    private static final Pattern SCRIPT =
            Pattern.compile("(<script(?![^>]*application/json)[^>]*>).*?(</script>)", Pattern.DOTALL);

    /** The boundary between two items of such data, which is all on one line. */
    private static final Pattern PIECES = Pattern.compile("(?<=[\\]}]),(?=[\\[{])");

    private static final Pattern HASH = Pattern.compile("sha256-[A-Za-z0-9+/]*=*");

    private Printed() {}

    /** A file as text: a workbook as sheets and cells, an HTML report without style and scripts. */
    static String readable(Path file) throws IOException {
        return file.toString().endsWith(".xlsx") ? WorkbookText.of(file) : readable(Files.readString(file));
    }

    /** A text; of an HTML report without style and scripts. */
    static String readable(String text) {
        if (!text.startsWith("<!")) {
            return text;
        }
        String styled = STYLE.matcher(text).replaceAll("$1STYLE$2");
        String scripted = SCRIPT.matcher(styled).replaceAll("$1SCRIPT$2");
        String broken = PIECES.matcher(scripted).replaceAll(",\n");
        return HASH.matcher(broken).replaceAll("sha256-HASH");
    }

    /** The text with visible signs for invisible characters, and a line break at the end. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (sign == '\n' || !hidden(sign)) {
                shown.appendCodePoint(sign);
            } else {
                shown.append(String.format(Locale.ROOT, "<%04X>", sign));
            }
        });
        return text.endsWith("\n")
                ? shown.toString()
                : shown.append("<no line break>\n").toString();
    }

    private static boolean hidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> sign != ' ';
            default -> false;
        };
    }
}

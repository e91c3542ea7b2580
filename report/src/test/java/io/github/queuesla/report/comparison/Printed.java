package io.github.queuesla.report.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.Golden;
import io.github.queuesla.report.RenderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.OptionalInt;

/** What a format makes of a comparison. */
final class Printed {

    /** Something that is written, and flushed. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private Printed() {}

    static String as(ComparisonFormat format, RenderOptions options, ComparisonReport report) throws IOException {
        return encoded(out -> report.write(format, options, out));
    }

    static String as(ComparisonFormat format, ComparisonReport report) throws IOException {
        return as(format, RenderOptions.defaults(), report);
    }

    /** What is left of the text when it goes out as UTF-8. */
    static String encoded(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(new OutputStreamWriter(bytes, UTF_8));
        return bytes.toString(UTF_8);
    }

    /** As a table on a terminal of eighty columns, in colour. */
    static String onTerminal(ComparisonReport report) throws IOException {
        return as(ComparisonFormat.TABLE, new RenderOptions(true, OptionalInt.of(80), false), report);
    }

    static void assertGolden(String name, ComparisonFormat format, ComparisonReport report) throws IOException {
        String ending = format == ComparisonFormat.TABLE ? "txt" : format.name().toLowerCase(Locale.ROOT);
        assertGolden(name + "." + ending, as(format, report));
    }

    static void assertGolden(String file, String actual) throws IOException {
        Golden.assertSame("comparison/" + file, actual);
    }

    /** That nothing comes out which a terminal would act on, or not show. */
    static void assertVisible(ComparisonFormat format, ComparisonReport report) throws IOException {
        assertVisible(as(format, report));
    }

    static void assertVisible(String text) {
        assertThat(text.replace("\r\n", "\n").codePoints().filter(character -> character != '\n'))
                .noneMatch(character -> Character.getType(character) == Character.CONTROL
                        || Character.getType(character) == Character.FORMAT
                        || Character.getType(character) == Character.LINE_SEPARATOR);
    }
}

package io.github.queuesla.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.Golden;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.OptionalInt;

/** The output of a report in a format. */
public final class Written {

    private Written() {}

    public static String as(Format format, RenderOptions options, Report report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.writer(options).write(report, bytes);
        return bytes.toString(UTF_8);
    }

    public static String as(Format format, Report report) throws IOException {
        return as(format, RenderOptions.defaults(), report);
    }

    /** The table on a terminal of 80 columns, in colour. */
    public static String onTerminal(Report report) throws IOException {
        return as(Format.TABLE, new RenderOptions(true, OptionalInt.of(80), false), report);
    }

    /** Asserts that the output equals the golden file of that name and format, byte for byte. */
    public static void assertGolden(String name, Format format, Report report) throws IOException {
        Golden.assertSame(name + "." + ending(format), as(format, report));
    }

    /** Asserts that the output contains no hidden character. */
    public static void assertVisible(String text) {
        assertThat(text.replace("\r\n", "\n").codePoints().filter(character -> character != '\n'))
                .noneMatch(character -> Character.getType(character) == Character.CONTROL
                        || Character.getType(character) == Character.FORMAT
                        || Character.getType(character) == Character.LINE_SEPARATOR);
    }

    private static String ending(Format format) {
        return switch (format) {
            case TABLE -> "txt";
            case PLAIN -> "plain";
            case CSV -> "csv";
            case JSON -> "json";
            case NDJSON -> "ndjson";
            case MARKDOWN -> "md";
            case PROMETHEUS -> "prom";
            case XLSX -> "xlsx";
            case HTML -> "html";
        };
    }
}

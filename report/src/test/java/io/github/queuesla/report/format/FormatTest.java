package io.github.queuesla.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Properties of every format. */
public final class FormatTest {

    public static final List<Format> ALWAYS = Format.ALWAYS.stream().sorted().toList();

    private static Report report(String name) {
        Column<String> column = Column.of("name", "Name", Column.Kind.TEXT, Value::name);
        Rows<String> rows = new Rows<>(Fields.of(column), List.of(name));
        return new Report(
                new Report.Title(name, name, true),
                List.of(
                        Part.heading(name),
                        Part.sentence(name),
                        Part.points(List.of(name)),
                        new Part.Facts(name, List.of(new Part.Fact(name, name))),
                        Part.table(Table.of(List.of(name), column.titled(name)))),
                rows,
                rows);
    }

    @ParameterizedTest
    @FieldSource("ALWAYS")
    void hiddenCharactersAreEscapedInEveryPart(Format format) throws IOException {
        Written.assertVisible(Written.as(format, report("a\u001b[2J\u202eb\nc\u2028")));
    }

    @ParameterizedTest
    @FieldSource("ALWAYS")
    void failingOutputThrowsIoException(Format format) {
        assertThatThrownBy(() -> format.writer(RenderOptions.defaults()).write(report("Sales"), new FullDisk()))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    @Test
    void spreadsheetRunsNoNameUnlessCellsAreRaw() throws IOException {
        RenderOptions raw = new RenderOptions(false, OptionalInt.empty(), true);
        assertThat(Written.as(Format.CSV, report("-2+3"))).isEqualTo("name\r\n'-2+3\r\n");
        assertThat(Written.as(Format.CSV, raw, report("-2+3"))).isEqualTo("name\r\n-2+3\r\n");
    }

    @Test
    void namesAreNoMarkupInMarkdown() throws IOException {
        assertThat(Written.as(Format.MARKDOWN, report("a|b *c*"))).isEqualTo("""
                ## a\\|b \\*c\\*

                a\\|b \\*c\\*

                ### a\\|b \\*c\\*

                a\\|b \\*c\\*

                - a\\|b \\*c\\*

                - **a\\|b \\*c\\***
                  - a\\|b \\*c\\*: a\\|b \\*c\\*

                | a\\|b \\*c\\* |
                |---|
                | a\\|b \\*c\\* |
                """);
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void close() {
            throw new AssertionError("the output is not the writer's to close");
        }
    }
}

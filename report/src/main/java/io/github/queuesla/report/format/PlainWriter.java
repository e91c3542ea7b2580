package io.github.queuesla.report.format;

import io.github.queuesla.report.Medium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.TextSafety;
import java.io.IOException;
import java.io.Writer;

/** Writes the lines of a report that are meant for scripts. */
final class PlainWriter extends TextOutput {

    @Override
    void write(Report report, Writer out) throws IOException {
        StringBuilder text = new StringBuilder();
        report.parts(Medium.PLAIN).forEach(part -> part.match(new Lines(text)));
        out.write(text.toString());
    }

    private record Lines(StringBuilder text) implements Part.Cases {

        @Override
        public void lines(Part.Lines lines) {
            lines.lines().forEach(line -> text.append(TextSafety.visible(line)).append('\n'));
        }

        @Override
        public void heading(Part.Heading heading) {}

        @Override
        public void sentences(Part.Sentences sentences) {}

        @Override
        public void facts(Part.Facts facts) {}

        @Override
        public void table(Table<?> table) {}

        @Override
        public void gap() {}
    }
}

package io.github.queuesla.report.format;

import io.github.queuesla.report.DisplayWidth;
import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The writer of tables and sentences for a terminal. */
final class TableWriter extends TextOutput {

    private static final int TOPIC_WIDTH = 10;

    private final RenderOptions options;

    TableWriter(RenderOptions options) {
        this.options = options;
    }

    @Override
    void write(Report report, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        if (report.title().onTerminal()) {
            String source = report.title().source();
            lines.addAll(Prose.lines(report.title().text() + (source.isEmpty() ? "" : ", " + source), "", options));
        }
        Lines parts = new Lines(lines, options);
        report.parts(OutputMedium.TERMINAL).forEach(part -> part.match(parts));
        writeLines(lines, out);
    }

    /** The lines for each kind of part. */
    private record Lines(List<String> lines, RenderOptions options) implements Part.Cases {

        @Override
        public void heading(Part.Heading heading) {
            lines.add("");
            lines.addAll(Prose.lines(heading.words() + ":", "", options));
        }

        @Override
        public void sentences(Part.Sentences sentences) {
            String indent = sentences.asList() ? "  " : "";
            sentences.sentences().forEach(sentence -> lines.addAll(Prose.lines(sentence, indent, options)));
        }

        @Override
        public void facts(Part.Facts facts) {
            for (Part.Fact fact : facts.facts()) {
                int missing = Math.max(1, TOPIC_WIDTH - DisplayWidth.of(fact.topic()));
                lines.addAll(Prose.lines(fact.topic() + " ".repeat(missing) + fact.words(), "  ", options));
            }
        }

        @Override
        public void table(Table<?> table) {
            lines.addAll(new TableLayout<>(table, options).lines());
        }

        @Override
        public void gap() {
            lines.add("");
        }
    }
}

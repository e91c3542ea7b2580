package io.github.queuesla.report.format;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The writer of GitHub-flavoured Markdown. */
final class MarkdownWriter extends TextOutput {

    private static final Value.Cases<String> CELLS = new Value.Cases<>() {
        @Override
        public String words(Value value) {
            String words = value.said();
            return value.tone() == Tone.BAD ? "**" + words + "**" : words;
        }

        @Override
        public String text(Value.Text text) {
            return MarkdownText.plain(text.words());
        }
    };

    @Override
    void write(Report report, Writer out) throws IOException {
        Lines lines = new Lines();
        lines.lines.add("## " + MarkdownText.plain(report.title().text()));
        if (!report.title().source().isEmpty()) {
            lines.paragraph(report.title().source());
        }
        report.parts(OutputMedium.MARKDOWN).forEach(part -> part.match(lines));
        writeLines(lines.lines, out);
    }

    /** The lines for each kind of part, with an empty line between two parts. */
    private static final class Lines implements Part.Cases {

        private final List<String> lines = new ArrayList<>();

        void paragraph(String sentence) {
            lines.add("");
            lines.add(MarkdownText.plain(sentence));
        }

        @Override
        public void heading(Part.Heading heading) {
            lines.add("");
            lines.add("### " + MarkdownText.plain(heading.words()));
        }

        @Override
        public void sentences(Part.Sentences sentences) {
            if (!sentences.asList()) {
                sentences.sentences().forEach(this::paragraph);
            } else if (!sentences.sentences().isEmpty()) {
                lines.add("");
                sentences.sentences().forEach(point -> lines.add("- " + MarkdownText.plain(point)));
            }
        }

        @Override
        public void facts(Part.Facts facts) {
            if (facts.title().isEmpty() || !isInList()) {
                lines.add("");
            }
            if (!facts.title().isEmpty()) {
                lines.add("- **" + MarkdownText.plain(facts.title()) + "**");
            }
            String indent = facts.title().isEmpty() ? "" : "  ";
            facts.facts()
                    .forEach(fact -> lines.add(indent + "- " + MarkdownText.plain(fact.topic() + ": " + fact.words())));
        }

        @Override
        public void table(Table<?> table) {
            lines.add("");
            addTable(table);
        }

        private boolean isInList() {
            return lines.get(lines.size() - 1).startsWith("  - ");
        }

        private <R> void addTable(Table<R> table) {
            List<List<Column<R>>> cells = table.cells();
            lines.add(row(cells.stream()
                    .map(cell -> MarkdownText.plain(cell.get(0).heading()))
                    .toList()));
            lines.add(cells.stream()
                    .map(cell -> cell.get(0).kind().isNumber() ? "--:" : "---")
                    .collect(Collectors.joining("|", "|", "|")));
            table.all()
                    .forEach(row -> lines.add(
                            row(cells.stream().map(cell -> cell(cell, row)).toList())));
        }

        private static <R> String cell(List<Column<R>> cell, R row) {
            return cell.stream()
                    .map(column -> column.value(row).match(CELLS))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private static String row(List<String> cells) {
            return "| " + String.join(" | ", cells) + " |";
        }
    }
}

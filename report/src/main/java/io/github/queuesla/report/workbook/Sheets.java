package io.github.queuesla.report.workbook;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * The sheets of a report: one for each table, with the sentences before it, and one for all other statements.
 */
final class Sheets implements Part.Cases {

    private static final String LAST = "Definitions";

    /** A statement with its subject and topic. */
    private record Note(String about, String topic, String words) {}

    /** A sheet with its wanted name and content. */
    private record Sheet(String name, List<String> lines, Table<?> table) {
        void fill(Workbook workbook, String valid) {
            TableSheet.fill(workbook.newWorksheet(valid), lines, table);
        }
    }

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private String name;
    private String about = "Report";

    private Sheets(Report report) {
        name = report.title().text();
        lines.add(report.title().text());
        notes.add(new Note(about, "Title", report.title().text()));
        if (!report.title().source().isEmpty()) {
            lines.add(report.title().source());
        }
        report.source().ifPresent(source -> source.facts().forEach(this::add));
    }

    /** Writes the whole report into the workbook. */
    static void fill(Workbook workbook, Report report) {
        Sheets found = new Sheets(report);
        report.parts(OutputMedium.WORKBOOK).forEach(part -> part.match(found));
        found.keepLines();
        List<String> names =
                SheetText.names(found.sheets.stream().map(Sheet::name).toList(), List.of(LAST));
        for (int i = 0; i < names.size(); i++) {
            found.sheets.get(i).fill(workbook, names.get(i));
        }
        TableSheet.fill(workbook.newWorksheet(LAST), List.of(), found.definitions());
    }

    @Override
    public void heading(Part.Heading heading) {
        keepLines();
        name = heading.text();
        about = heading.text();
        lines.add(heading.words());
    }

    @Override
    public void sentences(Part.Sentences sentences) {
        if (lines.isEmpty()) {
            sentences.sentences().forEach(sentence -> notes.add(new Note(about, "", sentence)));
        } else {
            lines.addAll(sentences.sentences());
        }
    }

    @Override
    public void facts(Part.Facts facts) {
        facts.facts().forEach(this::add);
    }

    @Override
    public void table(Table<?> table) {
        List<String> above = lines.isEmpty() ? List.of(about) : List.copyOf(lines);
        lines.clear();
        sheets.add(new Sheet(table.title().isEmpty() ? name : table.title(), above, table));
    }

    /** Keeps lines that precede no table as notes. */
    private void keepLines() {
        lines.stream().skip(1).forEach(line -> notes.add(new Note(about, "", line)));
        lines.clear();
    }

    private void add(Part.Fact fact) {
        notes.add(new Note(about, fact.topic(), fact.words()));
    }

    private Table<Note> definitions() {
        return Table.of(
                notes,
                Column.shown("About", Column.Kind.TEXT, note -> Value.text(note.about())),
                Column.shown("Topic", Column.Kind.TEXT, note -> Value.text(note.topic())),
                Column.shown("Text", Column.Kind.TEXT, note -> Value.text(note.words())));
    }
}

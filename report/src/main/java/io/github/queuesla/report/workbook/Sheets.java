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
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheets of a report: one for each table, with the sentences before it, and one for all other statements.
 */
final class Sheets implements Part.Cases {

    private static final String LAST = "Definitions";
    private static final String REPORT = "Report";

    /** A statement with its subject and topic. */
    private record Note(String about, String topic, String words) {}

    /** A sheet with its wanted name and content. */
    private record Sheet(SheetText.Name name, List<String> lines, Table<?> table) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final String title;
    private String about = REPORT;

    private Sheets(Report report) {
        title = report.title().text();
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
            Sheet sheet = found.sheets.get(i);
            found.fill(workbook.newWorksheet(names.get(i)), sheet.lines(), sheet.table());
        }
        found.fill(workbook.newWorksheet(LAST), List.of(), found.definitions());
    }

    private void fill(Worksheet sheet, List<String> above, Table<?> table) {
        TableSheet.fill(sheet, above, table);
        new PageSetup(title, above.size()).applyTo(sheet);
    }

    @Override
    public void heading(Part.Heading heading) {
        keepLines();
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
        List<String> above = lines.isEmpty() ? List.of(subject(table)) : List.copyOf(lines);
        lines.clear();
        sheets.add(new Sheet(name(table), above, table));
    }

    private String subject(Table<?> table) {
        return isInReport() || table.title().isEmpty() ? about : about + ", " + table.title();
    }

    /** A table under a heading is a part of its subject; others stand for themselves. */
    private SheetText.Name name(Table<?> table) {
        if (!isInReport()) {
            return new SheetText.Name(about, table.title());
        }
        return new SheetText.Name(table.title().isEmpty() ? title : table.title(), "");
    }

    private boolean isInReport() {
        return about.equals(REPORT);
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

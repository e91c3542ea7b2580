package io.github.queuesla.cli.history;

import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The days that were or would be deleted; as JSON, the schema {@code queue-sla.history-prune/1}. Immutable.
 *
 * @param folder the folder of the history
 * @param firstKept the first day that stays
 * @param dryRun whether nothing was deleted
 * @param days the days
 */
record PruneReport(Path folder, LocalDate firstKept, boolean dryRun, List<DayLine> days) {

    private static final Fields<DayLine> ROW = Fields.of(
            Column.key("day", line -> Value.text(line.day().toString())),
            Column.key("state", line -> Value.code(Codes.of(line.state()))),
            Column.key(
                    "events",
                    line -> Value.of(
                            line.file(), file -> Value.count(file.footer().events()))),
            Column.key("bytes", line -> Value.of(line.file(), file -> Value.count(file.bytes()))));

    private static final Fields<PruneReport> OBJECT = Fields.of(
            Column.key("schema", report -> Value.code("queue-sla.history-prune/1")),
            Column.key("history", report -> Value.text(report.folder().toString())),
            Column.key("dryRun", report -> Value.truth(report.dryRun())),
            Column.key("firstKept", report -> Value.text(report.firstKept().toString())),
            Nested.of("days", PruneReport::days, ROW));

    PruneReport {
        days = List.copyOf(days);
    }

    /** The days with a file that are before that one. */
    static List<DayLine> old(HistoryView view, LocalDate firstKept) {
        return DayLine.of(view).stream()
                .filter(line -> line.state() != DayLine.State.MISSING)
                .filter(line -> line.day().isBefore(firstKept))
                .toList();
    }

    /** The report, ready for every format. */
    Report report() {
        return new Report(
                new Report.Title("History " + folder, "", false),
                List.of(Part.sentence(words())),
                new Rows<>(ROW, days),
                new Rows<>(OBJECT, List.of(this)));
    }

    private String words() {
        if (days.isEmpty()) {
            return "No day is before " + firstKept + ".";
        }
        DaySpan all = new DaySpan(days);
        return Prose.many(days.size(), "day") + (dryRun ? " would be" : days.size() == 1 ? " was" : " were")
                + " deleted: "
                + DayRanges.of(days.stream().map(DayLine::day).toList()) + " ("
                + SizeText.of(all.bytes()) + ").";
    }
}

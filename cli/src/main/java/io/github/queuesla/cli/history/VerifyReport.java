package io.github.queuesla.cli.history;

import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a history are not as they were written; as JSON, the schema {@code queue-sla.history-verify/1}.
 * Immutable.
 *
 * @param folder the folder of the history
 * @param checked the number of files
 * @param faults what is wrong, in order of the days, then with the settled periods
 */
record VerifyReport(Path folder, long checked, List<FileFault> faults) {

    private static final Column<FileFault> DAY =
            Column.of("day", "Day", TEXT, fault -> Value.of(fault.day(), Value::day));
    private static final Column<FileFault> PROBLEM = Column.of(
            "problem",
            "Problem",
            VERDICT,
            fault -> Value.word(fault.code(), fault.words()).toned(Tone.BAD));
    private static final Column<FileFault> FILE =
            Column.of("file", "File", TEXT, fault -> Value.text(fault.location()));

    private static final Fields<FileFault> ROW =
            Fields.of(DAY, PROBLEM, FILE, Column.key("detail", fault -> Value.of(fault.detail(), Value::text)));

    private static final Fields<VerifyReport> OBJECT = Fields.of(
            Column.key("schema", report -> Value.code("queue-sla.history-verify/1")),
            Column.key("history", report -> Value.text(report.folder().toString())),
            Column.key("files", report -> Value.count(report.checked())),
            Column.key("exitCode", report -> Value.count(report.exitCode())),
            Nested.of("faults", VerifyReport::faults, ROW));

    VerifyReport {
        faults = List.copyOf(faults);
    }

    /** The exit code: 7 when a file is not as it was written. */
    int exitCode() {
        return faults.isEmpty() ? ExitCodes.DONE : ExitCodes.PARTIAL;
    }

    /** The report, ready for every format. */
    Report report() {
        List<Part> parts = new ArrayList<>();
        if (!faults.isEmpty()) {
            parts.add(Part.table(Table.of(faults, DAY, PROBLEM, FILE).uncut()));
            parts.add(Part.gap());
        }
        parts.add(Part.sentences(sentences()));
        return new Report(
                new Report.Title("History " + folder, "", false),
                parts,
                new Rows<>(ROW, faults),
                new Rows<>(OBJECT, List.of(this)));
    }

    private List<String> sentences() {
        if (faults.isEmpty()) {
            return List.of(Prose.many(checked, "file") + ": all as they were written.");
        }
        List<String> sentences = new ArrayList<>();
        boolean days = faults.stream().anyMatch(fault -> fault.day().isPresent());
        boolean settled = faults.stream().anyMatch(fault -> fault.day().isEmpty());
        sentences.add(faults.size() + " of " + Prose.many(checked, "file") + " " + (faults.size() == 1 ? "is" : "are")
                + " damaged"
                + (days ? ": fetch the days again with queue-sla sync --repair." : "."));
        if (settled) {
            sentences.add("A settled period cannot be fetched again: restore its folder from a backup.");
        }
        return sentences;
    }
}

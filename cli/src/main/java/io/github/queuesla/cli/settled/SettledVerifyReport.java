package io.github.queuesla.cli.settled;

import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.history.FileFault;
import io.github.queuesla.history.settled.SettledFault;
import io.github.queuesla.history.settled.SettledVerification;
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
 * Which files of settled periods are not as they were frozen; as JSON, the schema {@code queue-sla.settled-verify/1}.
 * Immutable.
 *
 * @param folder the folder of the history
 * @param verification the files, and what is wrong with them
 */
record SettledVerifyReport(Path folder, SettledVerification verification) {

    private static final Column<SettledFault> NAME =
            Column.of("name", "Name", TEXT, fault -> Value.text(fault.name().value()));
    private static final Column<SettledFault> PROBLEM = Column.of(
            "problem",
            "Problem",
            VERDICT,
            fault -> Value.word(fault.problem().code(), FileFault.words(fault.problem()))
                    .toned(Tone.BAD));
    private static final Column<SettledFault> FILE = Column.of("file", "File", TEXT, fault -> Value.text(fault.path()));

    private static final Fields<SettledFault> ROW = Fields.of(NAME, PROBLEM, FILE);

    private static final Fields<SettledVerifyReport> OBJECT = Fields.of(
            Column.key("schema", report -> Value.code("queue-sla.settled-verify/1")),
            Column.key("history", report -> Value.text(report.folder().toString())),
            Column.key("files", report -> Value.count(report.verification().checked())),
            Column.key("exitCode", report -> Value.count(report.exitCode())),
            Nested.of("faults", report -> report.verification().faults(), ROW));

    /** The exit code: 7 when a file is not as it was frozen. */
    int exitCode() {
        return verification.faults().isEmpty() ? ExitCodes.DONE : ExitCodes.PARTIAL;
    }

    /** The report, ready for every format. */
    Report report() {
        List<SettledFault> faults = verification.faults();
        List<Part> parts = new ArrayList<>(table(faults));
        parts.add(Part.sentence(faults.isEmpty() ? intact() : damaged(faults.size(), verification.checked())));
        return new Report(
                new Report.Title("Settled periods of " + folder, "", false),
                parts,
                new Rows<>(ROW, faults),
                new Rows<>(OBJECT, List.of(this)));
    }

    /** The faults, and a gap below them; nothing if there is none. */
    static List<Part> table(List<SettledFault> faults) {
        return faults.isEmpty()
                ? List.of()
                : List.of(Part.table(Table.of(faults, NAME, PROBLEM, FILE).uncut()), Part.gap());
    }

    private String intact() {
        return verification.checked() == 0
                ? "No period is settled."
                : "All " + Prose.many(verification.checked(), "file") + " are as they were settled.";
    }

    private static String damaged(int faults, long checked) {
        return faults + " of " + Prose.many(checked, "file") + " " + (faults == 1 ? "is" : "are")
                + " not as settled: restore the folder of the settled period from a backup.";
    }
}

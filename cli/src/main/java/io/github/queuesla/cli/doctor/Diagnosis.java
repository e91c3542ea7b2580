package io.github.queuesla.cli.doctor;

import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.util.List;

/**
 * The findings of a doctor run; as JSON, the schema {@code queue-sla.doctor/1}. Immutable.
 *
 * @param findings in the order in which a run would need what they are about
 */
public record Diagnosis(List<Finding> findings) {

    private static final Column<Finding> LEVEL = Column.<Finding>of(
                    "level",
                    "",
                    VERDICT,
                    finding -> Value.word(
                                    finding.level().word(), finding.level().word())
                            .toned(finding.level().tone()))
            .heading("Level")
            .looking(Look.wide(7));
    private static final Column<Finding> TOPIC = Column.<Finding>of(
                    "topic", "", Column.Kind.TEXT, finding -> Value.text(finding.topic()))
            .heading("About")
            .looking(Look.wide(23));
    private static final Column<Finding> TEXT = Column.<Finding>of(
                    "text", "", Column.Kind.TEXT, finding -> Value.text(finding.text()))
            .heading("Found");
    private static final Column<Finding> FIX = Column.<Finding>shown(
                    "", Column.Kind.TEXT, finding -> Value.of(finding.fix(), fix -> Value.text("to do: " + fix)))
            .heading("To do")
            .looking(Look.below(34));

    private static final Fields<Finding> ROW =
            Fields.of(LEVEL, TOPIC, TEXT, Column.key("fix", finding -> Value.of(finding.fix(), Value::text)));

    private static final Fields<Diagnosis> OBJECT = Fields.of(
            Column.key("schema", report -> Value.code("queue-sla.doctor/1")),
            Column.key("exitCode", report -> Value.count(report.exitCode())),
            Nested.of("findings", Diagnosis::findings, ROW));

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** The exit code: 0 without a problem, else that of the first problem. */
    public int exitCode() {
        return findings.stream()
                .filter(finding -> finding.level() == Finding.Level.PROBLEM)
                .map(Finding::exitCode)
                .findFirst()
                .orElse(ExitCodes.DONE);
    }

    /** The report, ready for every format. */
    public Report report() {
        return new Report(
                new Report.Title("Doctor", "", false),
                List.of(
                        Part.table(Table.of(findings, LEVEL, TOPIC, TEXT, FIX).uncut()),
                        Part.gap(),
                        Part.sentence(Prose.many(count(Finding.Level.PROBLEM), "problem") + ", "
                                + Prose.many(count(Finding.Level.WARNING), "warning"))),
                new Rows<>(ROW, findings),
                new Rows<>(OBJECT, List.of(this)));
    }

    private long count(Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}

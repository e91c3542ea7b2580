package io.github.queuesla.report.workbook;

import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.TitleText;
import io.github.queuesla.report.contract.ContractRemarks;
import io.github.queuesla.report.contract.ContractReport;
import io.github.queuesla.report.contract.DefinitionWords;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** What was agreed, where the numbers come from, and what a reader has to know. */
final class DefinitionsSheet {

    private static final List<SheetTable.Column> COLUMNS = List.of(
            SheetTable.Column.text("About", 28),
            SheetTable.Column.text("Topic", 18),
            SheetTable.Column.text("In words", 110));

    private final SheetTable table;

    private DefinitionsSheet(Worksheet sheet) {
        this.table = new SheetTable(sheet, List.of(), COLUMNS);
    }

    static void write(Worksheet sheet, ContractReport report) {
        DefinitionsSheet definitions = new DefinitionsSheet(sheet);
        definitions.addReport(report);
        Result assessment = report.assessment();
        for (ServiceLevelResult result : assessment.levels()) {
            for (DefinitionWords.Clause clause :
                    DefinitionWords.clauses(result.level(), assessment.period().range())) {
                definitions.add(result.level().name(), clause.topic(), clause.words());
            }
        }
        for (String line : ProblemLines.of(report.problems(), ContractRemarks.queueNames(assessment))) {
            definitions.add("Report", "Problem", line);
        }
        report.notes().forEach(note -> definitions.add("Report", "Note", note));
        definitions.table.finish();
    }

    private void addReport(ContractReport report) {
        Result assessment = report.assessment();
        Provenance provenance = report.provenance();
        add("Report", "Contract", assessment.contract().name());
        add("Report", "Period", TitleText.period(assessment.period()));
        add("Report", "Time zone", assessment.period().zone().getId());
        add(
                "Report",
                "Source",
                provenance.surface() + " at " + provenance.host() + ", requests: " + provenance.requests());
        add(
                "Report",
                "Put together",
                provenance.generatedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        add(
                "Report",
                "How to read",
                "Met: contacts that met the promise. Counted: contacts that count, by the formula. Level: by the agreed"
                        + " roll-up; of a queue or an interval, Met / Counted. 95 %: beside fewer than 100 contacts, where the"
                        + " true level lies with 95 % confidence (Wilson). Times are by the clock of the service level's zone."
                        + " Closed intervals are left out. The windows, the queues and the intervals of a sheet each have all"
                        + " of its contacts: choose one kind of row before adding up.");
    }

    private void add(String about, String topic, String words) {
        table.newRow();
        table.paragraph(about);
        table.paragraph(topic);
        table.paragraph(words);
    }
}

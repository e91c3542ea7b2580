package io.github.queuesla.report.workbook;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.TitleText;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.contract.ContractRemarks;
import io.github.queuesla.report.contract.ContractReport;
import io.github.queuesla.report.level.ConfidenceText;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;

/** A row for each service level and window. */
final class SummarySheet {

    private static final List<SheetTable.Column> COLUMNS = List.of(
            SheetTable.Column.text("Service level", 28),
            SheetTable.Column.text("Client", 22),
            SheetTable.Column.text("Window", 16),
            SheetTable.Column.number("Level", 10),
            SheetTable.Column.number("Target", 10),
            SheetTable.Column.text("Verdict", 22),
            SheetTable.Column.number("Credit", 16),
            SheetTable.Column.text("Provisional", 12),
            SheetTable.Column.number("95 % from", 9),
            SheetTable.Column.number("95 % to", 9),
            SheetTable.Column.number("Met", 10),
            SheetTable.Column.number("Counted", 10),
            SheetTable.Column.number("Answered", 10),
            SheetTable.Column.number("Abandoned", 12),
            SheetTable.Column.number("Queues", 8),
            SheetTable.Column.number("Queues missing", 9));

    private final SheetTable table;
    private final ContractReport report;

    private SummarySheet(Worksheet sheet, ContractReport report) {
        this.report = report;
        this.table = new SheetTable(
                sheet,
                List.of(
                        report.assessment().contract().name(),
                        TitleText.of(report.assessment().period(), report.provenance())),
                COLUMNS);
    }

    static void write(Worksheet sheet, ContractReport report) {
        SummarySheet summary = new SummarySheet(sheet, report);
        for (ServiceLevelResult result : report.assessment().levels()) {
            result.windows().forEach(window -> summary.add(result.level(), window));
        }
        summary.table.finish();
    }

    private void add(ServiceLevel level, WindowResult window) {
        LevelCells cells = new LevelCells(level, report.noTraffic());
        table.newRow();
        table.text(level.name());
        table.text(level.scope().client().orElse(""));
        table.text(LevelCells.label(window));
        table.percent(cells.level(window));
        table.percent(window.outcome().owed().map(PercentCell::of));
        table.verdict(VerdictText.of(window), VerdictText.words(window));
        table.money(MoneyText.credit(window));
        table.text(ContractRemarks.isProvisional(window) ? "provisional" : "");
        table.interval(ConfidenceText.ofFew(level, window));
        table.count(LevelCells.numerator(window.pooled()));
        table.count(LevelCells.denominator(window.pooled()));
        table.count(count(window, Term.ANSWERED));
        table.count(count(window, Term.ABANDONED));
        table.count(Optional.of((long) window.queues()));
        table.count(Optional.of((long) window.outcome().missing()));
    }

    private static Optional<Long> count(WindowResult window, Term term) {
        return Optional.ofNullable(window.counts().asMap().get(term));
    }
}

package io.github.queuesla.report.workbook;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueShare;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.contract.ContractRemarks;
import io.github.queuesla.report.level.ConfidenceText;
import io.github.queuesla.report.level.DefinitionWords;
import io.github.queuesla.report.level.FormulaWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;

/** One service level in one table: rows for its windows, for each queue in a window, and for each
 * interval in which it was open. */
final class ServiceLevelSheet {

    private static final List<SheetTable.Column> BEFORE_COUNTS = List.of(
            SheetTable.Column.text("Row", 10),
            SheetTable.Column.text("Window", 16),
            SheetTable.Column.text("Queue", 28),
            SheetTable.Column.number("From", 17),
            SheetTable.Column.number("To (excluded)", 17),
            SheetTable.Column.text("UTC offset (From)", 10),
            SheetTable.Column.number("Level", 10),
            SheetTable.Column.number("Target", 10),
            SheetTable.Column.text("Verdict", 22),
            SheetTable.Column.number("Credit", 16),
            SheetTable.Column.text("Provisional", 12),
            SheetTable.Column.number("95 % from", 9),
            SheetTable.Column.number("95 % to", 9),
            SheetTable.Column.number("Met", 10),
            SheetTable.Column.number("Counted", 10));
    private static final int COUNT_WIDTH = 12;

    private final ServiceLevel level;
    private final LevelCells cells;
    private final SheetTable table;

    ServiceLevelSheet(Worksheet sheet, ServiceLevel level, NoTrafficDisplay noTraffic) {
        this.level = level;
        this.cells = new LevelCells(level, noTraffic);
        List<String> lines = new ArrayList<>();
        lines.add(level.name()
                + level.scope().client().map(name -> " (" + name + ")").orElse(""));
        lines.addAll(DefinitionWords.lines(level));
        this.table = new SheetTable(sheet, lines, columns());
    }

    void write(List<WindowResult> windows) {
        windows.forEach(this::addWindow);
        for (WindowResult window : windows) {
            window.rows().forEach(share -> addQueue(window, share));
        }
        for (WindowResult window : windows) {
            window.intervals().stream()
                    .filter(interval -> !interval.attainment().isClosed())
                    .forEach(interval -> addInterval(window, interval));
        }
        table.finish();
    }

    private static List<SheetTable.Column> columns() {
        List<SheetTable.Column> columns = new ArrayList<>(BEFORE_COUNTS);
        for (Term term : Term.values()) {
            columns.add(SheetTable.Column.number(FormulaWords.title(term), COUNT_WIDTH));
        }
        return columns;
    }

    private void addWindow(WindowResult window) {
        start("window", window, "", window.span().range());
        table.percent(cells.level(window));
        table.percent(window.outcome().owed().map(PercentCell::of));
        table.verdict(VerdictText.of(window), VerdictText.words(window));
        end(window, MoneyText.credit(window));
        table.interval(ConfidenceText.ofFew(level, window));
        counts(window.pooled(), window.counts());
    }

    private void addQueue(WindowResult window, QueueShare share) {
        start("queue", window, share.queue().name(), window.span().range());
        part(share.attainment(), share.targetMet());
        end(window, Optional.empty());
        table.interval(ConfidenceText.ofFew(share.attainment()));
        counts(share.attainment(), share.counts());
    }

    private void addInterval(WindowResult window, IntervalResult interval) {
        Optional<Percentage> target = level.definition().target();
        start("interval", window, "", interval.range());
        part(interval.attainment(), interval.attainment().measured().flatMap(ratio -> target.map(ratio::meets)));
        end(window, Optional.empty());
        table.interval(Optional.empty());
        counts(interval.attainment(), interval.counts());
    }

    private void start(String kind, WindowResult window, String queue, TimeRange range) {
        table.newRow();
        table.text(kind);
        table.text(LevelCells.label(window));
        table.text(queue);
        table.moment(range.start(), level.zone());
        table.moment(range.end(), level.zone());
        table.text(level.zone().getRules().getOffset(range.start()).getId());
    }

    private void part(Attainment attainment, Optional<Boolean> targetMet) {
        VerdictText verdict = VerdictText.of(attainment, targetMet);
        table.percent(cells.level(attainment));
        table.percent(level.definition().target().map(PercentCell::of));
        table.verdict(verdict, verdict.word());
    }

    private void end(WindowResult window, Optional<Money> credit) {
        table.money(credit);
        table.text(ContractRemarks.isProvisional(window) ? "provisional" : "");
    }

    private void counts(Attainment attainment, TermCounts counts) {
        table.count(LevelCells.numerator(attainment));
        table.count(LevelCells.denominator(attainment));
        for (Term term : Term.values()) {
            table.count(Optional.ofNullable(counts.asMap().get(term)));
        }
    }
}

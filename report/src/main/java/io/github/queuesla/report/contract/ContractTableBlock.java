package io.github.queuesla.report.contract;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueShare;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Cell;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TableLayout;
import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.level.ConfidenceText;
import io.github.queuesla.report.level.DefinitionWords;
import io.github.queuesla.report.level.LevelText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One service level as lines of a table: its windows and, where there are several, the queues of each. */
final class ContractTableBlock {

    private final ServiceLevel level;
    private final List<WindowResult> windows;
    private final NoTrafficDisplay noTraffic;
    private final RenderOptions options;

    ContractTableBlock(ServiceLevelResult result, NoTrafficDisplay noTraffic, RenderOptions options) {
        this.level = result.level();
        this.windows = result.windows();
        this.noTraffic = noTraffic;
        this.options = options;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String client = level.scope().client().map(name -> " (" + name + ")").orElse("");
        lines.add(TextSafety.visible(level.name() + client + ":"));
        DefinitionWords.lines(level).forEach(line -> lines.add("  " + TextSafety.visible(line)));
        if (windows.isEmpty()) {
            lines.add("No window: the agreement does not hold in this period.");
            return lines;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (WindowResult window : windows) {
            rows.add(row(window));
            if (window.rows().size() > 1) {
                window.rows().forEach(share -> rows.add(row(share)));
            }
        }
        lines.addAll(new TableLayout(columns(), rows, options).lines());
        return lines;
    }

    private List<TableLayout.Column> columns() {
        List<TableLayout.Column> columns = new ArrayList<>();
        columns.add(TableLayout.Column.text("Window"));
        columns.add(TableLayout.Column.text("Queue"));
        terms().forEach(term -> columns.add(TableLayout.Column.number(title(term))));
        columns.add(TableLayout.Column.number("Met"));
        columns.add(TableLayout.Column.number("Counted"));
        columns.add(TableLayout.Column.number("SL %"));
        columns.add(TableLayout.Column.text(""));
        columns.add(TableLayout.Column.number("95 %"));
        columns.add(TableLayout.Column.number("Target"));
        columns.add(TableLayout.Column.text("Verdict"));
        columns.add(TableLayout.Column.number("Credit"));
        return columns;
    }

    private List<Cell> row(WindowResult window) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(
                TextSafety.visible(window.span().label()) + (window.span().whole() ? "" : " (part)")));
        cells.add(Cell.EMPTY);
        addCounts(cells, window.counts(), window.pooled());
        cells.add(Cell.of(LevelText.number(LevelText.percent(level, window, noTraffic))));
        cells.add(Cell.of(ContractRemarks.isProvisional(window) ? "*" : ""));
        cells.add(Cell.of(
                ConfidenceText.ofFew(level, window).map(ConfidenceText::words).orElse("")));
        cells.add(Cell.of(window.outcome().owed().map(LevelText::words).orElse("")));
        cells.add(Cell.of(VerdictText.words(window), VerdictText.of(window).style()));
        cells.add(Cell.of(MoneyText.credit(window).map(MoneyText::of).orElse("")));
        return cells;
    }

    private List<Cell> row(QueueShare share) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.EMPTY);
        cells.add(Cell.cuttable(TextSafety.visible(share.queue().name()), ""));
        addCounts(cells, share.counts(), share.attainment());
        cells.add(Cell.of(LevelText.number(LevelText.percent(level, share.attainment(), noTraffic))));
        cells.add(Cell.EMPTY);
        cells.add(Cell.of(ConfidenceText.ofFew(share.attainment())
                .map(ConfidenceText::words)
                .orElse("")));
        cells.add(Cell.of(level.definition().target().map(LevelText::words).orElse("")));
        VerdictText verdict = VerdictText.of(share);
        cells.add(Cell.of(verdict.word(), verdict.style()));
        cells.add(Cell.EMPTY);
        return cells;
    }

    /** The counts that everybody asks for, and those that the formula speaks of. */
    private List<Term> terms() {
        List<Term> usual = List.of(Term.ANSWERED, Term.ANSWERED_WITHIN, Term.ABANDONED);
        return List.of(Term.values()).stream()
                .filter(term ->
                        usual.contains(term) || level.definition().formula().uses(term))
                .toList();
    }

    private void addCounts(List<Cell> cells, TermCounts counts, Attainment attainment) {
        for (Term term : terms()) {
            OptionalLong count = counts.count(term);
            cells.add(count.isPresent() ? Cell.of(Long.toString(count.getAsLong())) : Cell.EMPTY);
        }
        ShownAttainment shown = ShownAttainment.of(level, attainment, noTraffic);
        boolean sidesShown = !level.definition().formula().equals(Formula.ANSWERED_ONLY);
        cells.add(number(shown.numerator().filter(met -> sidesShown)));
        cells.add(number(shown.denominator().filter(counted -> sidesShown)));
    }

    private static Cell number(Optional<Long> number) {
        return number.map(value -> Cell.of(value.toString())).orElse(Cell.EMPTY);
    }

    private static String title(Term term) {
        return switch (term) {
            case ANSWERED -> "Answered";
            case ANSWERED_WITHIN -> "Within";
            case ABANDONED -> "Abandoned";
            case ABANDONED_WITHIN -> "Ab. within";
            case SHORT_ABANDONED -> "Short ab.";
            case FLOW_OUT -> "Flow-outs";
        };
    }
}

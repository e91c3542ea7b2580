package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Cell;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TableLayout;
import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.level.FormulaWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints a table of formulas a service level; what each counts stands in words below its numbers. */
final class FormulasTable {

    private FormulasTable() {}

    static List<String> lines(FormulasReport report, RenderOptions options) {
        List<String> lines = new ArrayList<>(
                LevelHead.title("Every formula on the same contacts", report.period(), report.provenance(), options));
        report.tables().forEach(table -> {
            lines.addAll(LevelHead.allTogether(table.level(), report.period(), options));
            lines.addAll(block(table, options));
            lines.addAll(Prose.paragraph(FormulasWords.of(table), options));
        });
        return lines;
    }

    private static List<String> block(FormulaTable table, RenderOptions options) {
        List<List<Cell>> rows =
                table.rows().stream().map(row -> row(table, row)).toList();
        List<String> layout = new TableLayout(columns(table.level()), rows, options).lines();
        List<String> lines = new ArrayList<>();
        lines.add(layout.get(0));
        for (int i = 0; i < rows.size(); i++) {
            lines.add(layout.get(i + 1));
            lines.addAll(Prose.lines(FormulaWords.of(table.rows().get(i).formula(), table.level()), "    ", options));
        }
        return lines;
    }

    private static List<TableLayout.Column> columns(ServiceLevel level) {
        return List.of(
                TableLayout.Column.text("Formula"),
                TableLayout.Column.number("Met"),
                TableLayout.Column.number("Counted"),
                TableLayout.Column.number("SL %"),
                TableLayout.Column.text(level.definition().target().isPresent() ? "Verdict" : "State"),
                TableLayout.Column.text(""));
    }

    private static List<Cell> row(FormulaTable table, FormulaTable.Row row) {
        Optional<Attainment> attainment = row.attainment();
        return List.of(
                Cell.cuttable(TextSafety.visible(row.formula().name()), ""),
                number(attainment.flatMap(Shown::met)),
                number(attainment.flatMap(Shown::counted)),
                Cell.of(attainment
                        .map(reached -> Shown.percent(table.level(), reached))
                        .orElse("")),
                attainment
                        .map(reached -> verdict(table, reached))
                        .orElseGet(() -> Cell.of(FormulasWords.obstacle(table.level()), Tone.DIM)),
                Cell.of(row.agreed() ? "agreed" : ""));
    }

    private static Cell verdict(FormulaTable table, Attainment attainment) {
        boolean partial = table.missing() > 0 && attainment.measured().isPresent();
        VerdictText verdict = partial
                ? VerdictText.PARTIAL
                : VerdictText.of(attainment, Missing.verdict(table.level(), attainment, table.missing()));
        return Cell.of(verdict.word(), verdict.style());
    }

    private static Cell number(Optional<Long> number) {
        return Cell.of(number.map(Object::toString).orElse(""));
    }
}

package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.report.Bar;
import io.github.queuesla.report.Cell;
import io.github.queuesla.report.LengthText;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TableLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints a threshold curve a service level, and where it reaches its target. */
final class CurveTable {

    private CurveTable() {}

    static List<String> lines(CurveReport report, RenderOptions options) {
        List<String> lines =
                new ArrayList<>(LevelHead.title("Threshold curve", report.period(), report.provenance(), options));
        report.curves().forEach(curve -> {
            lines.addAll(LevelHead.allTogether(curve.level(), report.period(), options));
            if (CurveWords.hasNumbers(curve)) {
                lines.addAll(new TableLayout(columns(), rows(curve, options), options).lines());
            }
            lines.addAll(Prose.paragraph(CurveWords.of(curve), options));
        });
        return lines;
    }

    private static List<TableLayout.Column> columns() {
        return List.of(
                TableLayout.Column.number("Threshold"),
                TableLayout.Column.number("Met"),
                TableLayout.Column.number("Counted"),
                TableLayout.Column.number("SL %"),
                TableLayout.Column.text(""),
                TableLayout.Column.text(""));
    }

    private static List<List<Cell>> rows(ThresholdCurve curve, RenderOptions options) {
        ServiceLevel level = curve.level();
        List<List<Cell>> rows = new ArrayList<>();
        for (ThresholdCurve.Point point : curve.points()) {
            rows.add(List.of(
                    Cell.of(LengthText.of(point.threshold())),
                    number(Shown.met(point.attainment())),
                    number(Shown.counted(point.attainment())),
                    Cell.of(Shown.percent(level, point.attainment())),
                    Cell.of(options.colour() ? Bar.of(point.attainment()) : "", Cell.Style.DIM),
                    Cell.of(CurveWords.isAgreed(level, point) ? "agreed" : "")));
        }
        return rows;
    }

    private static Cell number(Optional<Long> number) {
        return Cell.of(number.map(Object::toString).orElse(""));
    }
}

package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.report.Cell;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TableLayout;
import io.github.queuesla.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints a bridge a service level, step by step, and what was found out on the way. */
final class BridgeTable {

    private BridgeTable() {}

    static List<String> lines(BridgeReport report, RenderOptions options) {
        List<String> lines = new ArrayList<>(LevelHead.title(
                "From our number to the platform's own", report.period(), report.provenance(), options));
        report.bridges().forEach(bridge -> {
            lines.addAll(LevelHead.allTogether(bridge.level(), report.period(), options));
            lines.addAll(new TableLayout(columns(), rows(bridge), options).lines());
            lines.addAll(Prose.paragraph(BridgeWords.of(bridge), options));
            BridgeWords.settings(bridge).forEach(setting -> lines.addAll(Prose.lines(setting, "  ", options)));
            lines.addAll(gaps(report.gaps(bridge), options));
        });
        return lines;
    }

    private static List<TableLayout.Column> columns() {
        return List.of(
                TableLayout.Column.text("Step"),
                TableLayout.Column.number("Met"),
                TableLayout.Column.number("Counted"),
                TableLayout.Column.number("SL %"),
                TableLayout.Column.number("± met"),
                TableLayout.Column.number("± count"),
                TableLayout.Column.number("Points"));
    }

    private static List<List<Cell>> rows(Bridge bridge) {
        return ShownStep.of(bridge).stream().map(step -> row(bridge, step)).toList();
    }

    private static List<Cell> row(Bridge bridge, ShownStep step) {
        Tone style = step.changesNothing() ? Tone.DIM : Tone.PLAIN;
        Stream<String> texts = Stream.of(
                StepWords.of(step.step().change(), bridge.switches().taken()),
                Long.toString(step.step().met()),
                Long.toString(step.step().counted()),
                step.share()
                        .map(share -> Shown.percent(bridge.level(), share).toPlainString())
                        .orElse(""),
                step.isFirst() ? "" : Shown.change(step.met()),
                step.isFirst() ? "" : Shown.change(step.counted()),
                step.points()
                        .map(points -> Shown.points(bridge.level(), points))
                        .orElse(""));
        return texts.map(text -> Cell.of(text, style)).toList();
    }

    private static List<String> gaps(List<String> gaps, RenderOptions options) {
        List<String> lines = new ArrayList<>();
        if (!gaps.isEmpty()) {
            lines.add("Missing, so that the rest cannot be explained in full:");
            gaps.forEach(gap -> lines.addAll(Prose.lines(gap, "  ", options)));
        }
        return lines;
    }
}

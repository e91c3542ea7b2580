package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.MONEY;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A line of the summary: one window or, if a service level has many, the range of all its windows. Immutable.
 *
 * @param level the service level
 * @param windows the windows of the line; none if the service level is not valid in the period
 */
record SummaryLine(LevelReport.Level level, List<LevelWindow> windows) {

    private static final int MOST_WINDOWS = 6;

    /** The verdicts, the most severe last. */
    private static final List<VerdictText> BY_SEVERITY = List.of(
            VerdictText.NO_TARGET,
            VerdictText.CLOSED,
            VerdictText.NO_TRAFFIC,
            VerdictText.NOT_YET,
            VerdictText.UNRESOLVED,
            VerdictText.TOO_FEW,
            VerdictText.MET,
            VerdictText.OPEN,
            VerdictText.PARTIAL,
            VerdictText.UNAVAILABLE,
            VerdictText.MISSED);

    static Table<SummaryLine> table(LevelReport report) {
        List<SummaryLine> lines =
                report.levels().stream().flatMap(level -> of(level).stream()).toList();
        return Table.of(
                        lines,
                        Column.<SummaryLine>shown(
                                        "Service level",
                                        TEXT,
                                        line -> Value.name(line.agreed().name()))
                                .looking(Look.SECTION))
                .andIf(
                        lines.stream()
                                .anyMatch(line -> line.agreed().scope().client().isPresent()),
                        Column.shown("Client", TEXT, line -> LevelValues.client(line.agreed())))
                .and(
                        Column.shown("Window", TEXT, line -> line.one(LevelWindow::label, SummaryLine::number)),
                        Column.shown("Level", PERCENT, line -> line.one(LevelWindow::percent, SummaryLine::span)),
                        Column.shown(
                                "Computed from",
                                TEXT,
                                line -> line.one(
                                        window -> BasisWords.of(window, Prose::grouped), all -> Value.nothing())),
                        Column.shown(
                                "Target",
                                PERCENT,
                                line -> Value.of(line.windows.stream().findFirst(), LevelWindow::target)),
                        Column.shown("Verdict", VERDICT, line -> line.one(LevelWindow::verdict, SummaryLine::verdicts)),
                        Column.<SummaryLine>shown("", TEXT, SummaryLine::provisional)
                                .looking(Look.MARK))
                .andIf(
                        lines.stream()
                                .anyMatch(line ->
                                        line.agreed().conditions().bands().isPresent()),
                        Column.shown("Credit", MONEY, SummaryLine::credits));
    }

    private ServiceLevel agreed() {
        return level.level();
    }

    private static List<SummaryLine> of(LevelReport.Level level) {
        List<LevelWindow> windows = level.windows();
        return windows.isEmpty() || windows.size() > MOST_WINDOWS
                ? List.of(new SummaryLine(level, windows))
                : windows.stream()
                        .map(window -> new SummaryLine(level, List.of(window)))
                        .toList();
    }

    private Value one(Function<LevelWindow, Value> ofOne, Function<SummaryLine, Value> ofMany) {
        return windows.isEmpty()
                ? Value.nothing()
                : windows.size() == 1 ? ofOne.apply(windows.get(0)) : ofMany.apply(this);
    }

    private Value number() {
        return Value.text(Prose.many(windows.size(), Codes.of(agreed().window())));
    }

    private Value provisional() {
        return windows.stream().anyMatch(LevelWindow::isProvisional) ? Value.text("provisional") : Value.nothing();
    }

    private Value span() {
        List<String> measured = windows.stream()
                .filter(window -> window.result().outcome().level().isPresent())
                // By the exact fractions: two levels that print alike may differ.
                .sorted(Comparator.comparing(
                        window -> window.result().outcome().level().orElseThrow()))
                .map(window -> window.percent().words() + " %")
                .toList();
        return measured.isEmpty()
                ? Value.nothing()
                : Value.text(measured.get(0) + " to " + measured.get(measured.size() - 1));
    }

    /** The most severe verdict, with the number of windows for each. */
    private Value verdicts() {
        Map<VerdictText, Long> counts = results().stream()
                .collect(Collectors.groupingBy(
                        VerdictText::of, () -> new EnumMap<>(VerdictText.class), Collectors.counting()));
        VerdictText mostSevere = counts.keySet().stream()
                .max(Comparator.comparing(BY_SEVERITY::indexOf))
                .orElse(VerdictText.NO_TARGET);
        return new Value.Verdict(
                mostSevere,
                counts.entrySet().stream()
                        .filter(entry -> entry.getKey() != VerdictText.NO_TARGET)
                        .map(entry -> entry.getValue() + " " + entry.getKey().word())
                        .collect(Collectors.joining(", ")));
    }

    /** The sum of the credits, less the bonuses. */
    private Value credits() {
        return Value.of(
                results().stream()
                        .flatMap(window -> MoneyText.credit(window).stream())
                        .reduce(Money::plus),
                Value.Amount::new);
    }

    private List<WindowResult> results() {
        return windows.stream().map(LevelWindow::result).toList();
    }
}

package io.github.queuesla.report.page;

import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.VerdictText;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes the windows of one service level together in a line, without pretending that they were one. */
final class ManyWindows {

    private ManyWindows() {}

    static WindowRow row(List<WindowResult> windows, Figures figures) {
        return new WindowRow(
                windows.size() + " " + unit(figures),
                range(windows, figures),
                windows.get(0).outcome().owed().map(Figures::percent).orElse(Figures.NOTHING),
                verdicts(windows),
                credits(windows).map(Figures::credit).orElse(Figures.NOTHING),
                Figures.NOTHING,
                "",
                windows.stream().anyMatch(window -> window.outcome().provisional()));
    }

    private static String unit(Figures figures) {
        return switch (figures.level().window()) {
            case DAY -> "days";
            case WEEK -> "weeks";
            case MONTH -> "months";
            case PERIOD -> "periods";
        };
    }

    private static String range(List<WindowResult> windows, Figures figures) {
        List<WindowResult> measured = windows.stream()
                .filter(window -> window.outcome().level().isPresent())
                .sorted(Comparator.comparing(window -> window.outcome().level().orElseThrow()))
                .toList();
        return measured.isEmpty()
                ? Figures.NOTHING
                : figures.percent(measured.get(0)) + " to " + figures.percent(measured.get(measured.size() - 1));
    }

    /** The gravest verdict, with how often there was each. */
    private static Chip verdicts(List<WindowResult> windows) {
        Map<VerdictText, Long> counts = windows.stream()
                .collect(Collectors.groupingBy(
                        VerdictText::of, () -> new EnumMap<>(VerdictText.class), Collectors.counting()));
        Chip.Kind gravest = counts.keySet().stream()
                .map(Chip.Kind::of)
                .max(Comparator.comparing(Chip.Kind::gravity))
                .orElse(Chip.Kind.NONE);
        return new Chip(
                gravest,
                counts.entrySet().stream()
                        .filter(entry -> entry.getKey() != VerdictText.NO_TARGET)
                        .map(entry -> entry.getValue() + " " + entry.getKey().word())
                        .collect(Collectors.joining(", ")));
    }

    /** The credits less the bonuses. */
    private static Optional<Money> credits(List<WindowResult> windows) {
        return windows.stream()
                .flatMap(window -> MoneyText.credit(window).stream())
                .reduce((one, other) -> new Money(one.amount().add(other.amount()), one.currency()));
    }
}

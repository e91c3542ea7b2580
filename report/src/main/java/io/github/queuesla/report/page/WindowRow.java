package io.github.queuesla.report.page;

import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.level.ConfidenceText;

/**
 * A window in a table: what was reached, what was owed, and what follows from it.
 *
 * @param window what it is called
 * @param percent the number that is judged
 * @param owed what it is held against
 * @param chip the verdict
 * @param credit what the client gets back
 * @param fraction the contacts of all queues together
 * @param confidence the 95 % interval where there were few contacts; else nothing
 * @param provisional whether the platform may still change the counts
 */
record WindowRow(
        String window,
        String percent,
        String owed,
        Chip chip,
        String credit,
        String fraction,
        String confidence,
        boolean provisional) {

    static WindowRow of(WindowResult window, Figures figures) {
        return new WindowRow(
                window.span().label(),
                figures.percent(window),
                window.outcome().owed().map(Figures::percent).orElse(Figures.NOTHING),
                Chip.of(window),
                MoneyText.credit(window).map(Figures::credit).orElse(Figures.NOTHING),
                Figures.fraction(window.pooled()),
                ConfidenceText.ofFew(figures.level(), window)
                        .map(ConfidenceText::words)
                        .orElse(""),
                window.outcome().provisional());
    }
}

package io.github.queuesla.report.comparison;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.PercentText;
import io.github.queuesla.report.level.LevelText;
import java.math.BigDecimal;

/** One line for each service level and window. */
final class CheckCsv {

    private CheckCsv() {}

    static void fill(CheckReport check, CsvLines csv) {
        csv.titles(
                "serviceLevel",
                "client",
                "window",
                "start",
                "end",
                "windowComplete",
                "provisional",
                "numerator",
                "denominator",
                "levelPercent",
                "owedPercent",
                "verdict",
                "missing");
        CheckedWindow.of(check)
                .forEach(window -> line(csv.next(), window, check.report().noTraffic()));
    }

    private static void line(CsvLines csv, CheckedWindow checked, NoTrafficDisplay noTraffic) {
        WindowResult window = checked.window();
        csv.text(checked.level().name())
                .text(checked.level().scope().client())
                .text(window.span().label())
                .value(window.span().range().start())
                .value(window.span().range().end())
                .value(window.span().whole())
                .value(window.outcome().provisional())
                .value(Shown.met(window.pooled()))
                .value(Shown.counted(window.pooled()))
                .value(LevelText.percent(checked.level(), window, noTraffic).map(PercentText::shortest))
                .value(window.outcome().owed().map(Percentage::value).map(BigDecimal::toPlainString))
                .value(checked.verdict().code())
                .value(window.outcome().missing());
    }
}

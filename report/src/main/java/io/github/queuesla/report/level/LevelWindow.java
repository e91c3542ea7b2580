package io.github.queuesla.report.level;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.util.ArrayList;
import java.util.List;

/**
 * A service level in one window, as a report shows it. Immutable.
 *
 * @param report what it is part of
 * @param level the service level
 * @param result what it came to
 */
public record LevelWindow(LevelReport report, ServiceLevel level, WindowResult result) {

    /** What programs are told of the judged number. */
    static final Fields<LevelWindow> JUDGEMENT = Fields.of(
                    Column.<LevelWindow>key("verdict", LevelWindow::verdict),
                    Column.key("owedPercent", LevelWindow::owed))
            .and(Fields.exact("level", window -> window.result.outcome().level()))
            .and(Column.key(
                    "levelPercent",
                    window -> window.result.outcome().level().isPresent() ? window.percent() : Value.nothing()));

    /** What programs are told of what follows from it. */
    static final Fields<LevelWindow> CONSEQUENCE = Fields.of(
            Column.key("tooFew", window -> Value.truth(window.result.outcome().tooFew())),
            Column.key(
                    "tolerated",
                    window ->
                            Value.of(window.result.outcome().consequence().map(Consequence::tolerated), Value::truth)),
            Column.key("credit", LevelWindow::credit),
            Column.key(
                    "currency",
                    window -> Value.of(
                            MoneyText.credit(window.result),
                            credit -> Value.text(credit.currency().getCurrencyCode()))));

    /** All of the window. */
    public LevelRow total() {
        return LevelRow.of(this, LevelRow.Kind.WINDOW, result.total());
    }

    /** The divisions together, if that was asked for, and then all of the window. */
    public List<LevelRow> totals() {
        List<LevelRow> totals = new ArrayList<>();
        result.divisions().forEach(division -> totals.add(LevelRow.of(this, LevelRow.Kind.DIVISION, division)));
        totals.add(total());
        return totals;
    }

    /** Each queue, or each part of it that was asked for. */
    public List<LevelRow> rows() {
        return result.rows().stream().map(share -> LevelRow.of(this, share)).toList();
    }

    /** Every interval that was open. */
    public List<LevelRow> intervals() {
        return result.intervals().stream()
                .filter(interval -> !interval.attainment().isClosed())
                .map(interval -> LevelRow.of(this, interval))
                .toList();
    }

    /** What it is called, and whether it is only a part. */
    public Value label() {
        return Value.text(result.span().label() + (result.span().whole() ? "" : " (part)"));
    }

    /** The number that is judged; also when it is not final. */
    public Value percent() {
        return new LevelValues(level, report.noTraffic()).percent(result);
    }

    /** What it is held against. */
    public Value owed() {
        return Value.of(result.outcome().owed(), Value.Target::new);
    }

    /** What is said of it. */
    public Value verdict() {
        return new Value.Verdict(VerdictText.of(result), VerdictText.words(result));
    }

    /** What the client gets back. */
    public Value credit() {
        return Value.of(MoneyText.credit(result), Value.Amount::new);
    }

    /** Whether the platform may still change its number; never where there is none. */
    public boolean isProvisional() {
        return VerdictText.isProvisional(result);
    }
}

package io.github.queuesla.report.restatement;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.MONEY;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.core.comparison.Restatement.Side;
import io.github.queuesla.core.comparison.Restatement.Window;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.level.LevelValues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The columns about the windows of a settled result and of today's. */
final class WindowColumns {

    private static final Column<Window> LEVEL = Column.<Window>of(
                    "serviceLevel", "Service level", TEXT, window -> Value.name(window.level()))
            .looking(Look.SECTION);
    private static final Column<Window> WINDOW =
            Column.of("window", "Window", TEXT, window -> Value.text(window.label()));
    private static final Column<Window> POINTS = Column.of("changePoints", "Points", COUNT, WindowColumns::points);

    /** The fields of a window in JSON. */
    static final Fields<Window> ROW = Fields.of(
                    LEVEL,
                    WINDOW,
                    Column.key("changed", window -> Value.truth(window.isChanged())),
                    Column.key("verdictChanged", window -> Value.truth(isVerdictChanged(window))),
                    Column.key("creditChanged", window -> Value.truth(isCreditChanged(window))))
            .and(side("settled", Window::settled))
            .and(side("corrected", Window::corrected))
            .and(side("today", Window::today))
            .and(POINTS);

    private WindowColumns() {}

    /**
     * The windows for people.
     *
     * @param otherContract whether today's contract is another than the settled one
     */
    static Table<Window> table(List<Window> windows, boolean otherContract) {
        boolean credits = windows.stream()
                .anyMatch(window -> !credit(window.settled()).isNothing()
                        || !credit(window.today()).isNothing());
        return Table.of(
                        windows,
                        LEVEL,
                        WINDOW,
                        Column.shown("Settled", PERCENT, window -> percent(window.settled())),
                        Column.shown("Verdict", VERDICT, window -> verdict(window.settled())))
                .andIf(
                        otherContract,
                        Column.shown("Today, settled contract", PERCENT, window -> percent(window.corrected())))
                .and(
                        Column.shown("Today", PERCENT, window -> percent(window.today())),
                        Column.shown("Verdict today", VERDICT, window -> verdict(window.today())),
                        POINTS)
                .andIf(credits, Column.shown("Credit", MONEY, window -> credit(window.settled())))
                .andIf(credits, Column.shown("Credit today", MONEY, window -> credit(window.today())))
                .named("Windows");
    }

    private static Fields<Window> side(String name, Function<Window, Optional<Side>> side) {
        Group group = Group.orNull(name);
        return Fields.of(
                column(name, "numerator", group, window -> of(side.apply(window), WindowColumns::met)),
                column(name, "denominator", group, window -> of(side.apply(window), WindowColumns::counted)),
                column(name, "levelPercent", group, window -> percent(side.apply(window))),
                column(
                        name,
                        "targetPercent",
                        group,
                        window -> of(
                                side.apply(window),
                                found -> Value.of(found.result().outcome().target(), Value.Target::new))),
                column(name, "verdict", group, window -> verdict(side.apply(window))),
                column(name, "credit", group, window -> credit(side.apply(window))),
                column(
                        name,
                        "currency",
                        group,
                        window -> of(
                                side.apply(window),
                                found -> Value.of(
                                        MoneyText.credit(found.result()),
                                        credit -> Value.text(credit.currency().getCurrencyCode())))));
    }

    static <R> Column<R> column(String side, String member, Group group, Function<R, Value> value) {
        String key = side + member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
        return Column.<R>key(key, value).in(group, member);
    }

    /** Whether the verdict is another today, or only one side has the window. */
    static boolean isVerdictChanged(Window window) {
        return !code(window.settled()).equals(code(window.today()));
    }

    /** Whether the credit is another today. None is another than any amount but zero: neither is paid. */
    static boolean isCreditChanged(Window window) {
        return !paid(window.settled()).equals(paid(window.today()));
    }

    /** The credit of a side; empty as {@link MoneyText#credit}. */
    static Optional<Money> amount(Optional<Side> side) {
        return side.flatMap(found -> MoneyText.credit(found.result()));
    }

    /** Without the zeros at the end, which a contract may write or not. */
    private static Optional<Money> paid(Optional<Side> side) {
        return amount(side)
                .filter(money -> money.amount().signum() != 0)
                .map(money -> new Money(money.amount().stripTrailingZeros(), money.currency()));
    }

    private static Optional<VerdictText> code(Optional<Side> side) {
        return side.map(found -> VerdictText.of(found.result()));
    }

    private static Value of(Optional<Side> side, Function<Side, Value> value) {
        return side.map(value).orElseGet(Value::nothing);
    }

    private static Value met(Side side) {
        return LevelValues.met(side.result().pooled());
    }

    private static Value counted(Side side) {
        return LevelValues.counted(side.result().pooled());
    }

    private static Value percent(Optional<Side> side) {
        return of(side, found -> LevelValues.of(found.level()).percent(found.result()));
    }

    static Value verdict(Optional<Side> side) {
        return of(side, found -> new Value.Verdict(VerdictText.of(found.result()), VerdictText.words(found.result())));
    }

    private static Value credit(Optional<Side> side) {
        return Value.of(amount(side), Value.Amount::new);
    }

    private static Value points(Window window) {
        Optional<Fraction> settled = level(window.settled());
        return Value.of(
                level(window.today()).flatMap(now -> settled.map(now::minus)),
                change -> LevelValues.of(window.today().orElseThrow().level()).points(change));
    }

    private static Optional<Fraction> level(Optional<Side> side) {
        return side.map(Side::result).map(WindowResult::outcome).flatMap(WindowResult.Outcome::level);
    }
}

package io.github.queuesla.report.level;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Scalar;
import io.github.queuesla.report.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a service level came to, as values of a report: rounded by its own rule, and never as something that it is not.
 * Immutable.
 *
 * @param level the service level
 * @param noTraffic what stands for the percentage where no contact counts
 */
public record LevelValues(ServiceLevel level, NoTrafficDisplay noTraffic) {

    /** Threshold, formula, target and rounding, as every JSON tells them. */
    public static final Fields<ServiceLevel> PROMISE = Fields.of(
            Column.key("name", level -> Value.text(level.name())),
            Column.key(
                    "thresholdMs",
                    level -> Value.length(level.definition().threshold().within())),
            Column.key(
                    "formula", level -> Value.text(level.definition().formula().name())),
            Column.key("targetPercent", level -> target(level)),
            Column.key("edge", level -> edge(level)),
            Column.key("shortAbandonMs", level -> Value.of(level.definition().shortAbandon(), Value::length)),
            Column.key(
                    "rounding", level -> Value.code(Codes.of(level.definition().rounding()))));

    /** The definition of a service level, as the JSON of a comparison tells it. */
    public static final Fields<ServiceLevel> DEFINITION = PROMISE.and(
            Column.key("client", level -> client(level)),
            Column.key("formulaWords", level -> Value.text(FormulaWords.of(level))),
            Column.key("timeZone", level -> Value.text(level.zone().getId())),
            Column.key("rollUp", level -> Value.code(RollUpWords.code(level.rollUp()))));

    /** Values of a service level that is shown as nothing where no contact counts. */
    public static LevelValues of(ServiceLevel level) {
        return new LevelValues(level, NoTrafficDisplay.BLANK);
    }

    /** The client that it was agreed with. */
    public static Value client(ServiceLevel level) {
        return Value.of(level.scope().client(), Value::name);
    }

    /** What it is held against. */
    public static Value target(ServiceLevel level) {
        return Value.of(level.definition().target(), Value.Target::new);
    }

    /** What becomes of a wait of exactly the threshold. */
    public static Value edge(ServiceLevel level) {
        return Value.code(Codes.of(level.definition().threshold().edge()));
    }

    /** Whether it was measured, and what came in the way. */
    public static Value state(Attainment attainment) {
        return Value.code(
                attainment.match(ratio -> "measured", () -> "no-traffic", () -> "closed", reason -> "unavailable"));
    }

    /** Contacts that met it; nothing when closed or not to be had. */
    public static Value met(Attainment attainment) {
        return count(attainment, Ratio::numerator);
    }

    /** Contacts that count; nothing when closed or not to be had. */
    public static Value counted(Attainment attainment) {
        return count(attainment, Ratio::denominator);
    }

    /** The percentage, held against the target. */
    public Value percent(Attainment attainment) {
        return Value.of(
                LevelText.percent(level, attainment, noTraffic),
                shown -> new Value.Percent(attainment.measured().map(Fraction::of), shown));
    }

    /** The percentage without zeros at its end. */
    Value shortPercent(Attainment attainment) {
        return Value.of(
                LevelText.percent(level, attainment, noTraffic).map(Scalar::shortest),
                shown -> new Value.Percent(attainment.measured().map(Fraction::of), shown));
    }

    /** The number that a window is judged by, or would be, were its missing queues there. */
    public Value percent(WindowResult window) {
        return Value.of(
                LevelText.percent(level, window, noTraffic),
                shown -> new Value.Percent(window.outcome().level(), shown));
    }

    /** A share of one, held against the target. */
    public Value.Percent share(Fraction share) {
        return rounded(share, level.definition().target());
    }

    /** So many of so many, held against the target. */
    public Value.Percent share(long met, long counted) {
        return share(Fraction.of(met, counted));
    }

    /** A share of one, held against nothing. */
    public Value.Percent plain(Fraction share) {
        return rounded(share, Optional.empty());
    }

    /** By how much a share moves. */
    public Value points(Fraction points) {
        return Value.points(plain(points).shown(), points.numerator().signum());
    }

    /** Whether the target is reached; empty while queues are missing, since what is missing could turn it. */
    public Optional<Boolean> isMet(Attainment attainment, int missing) {
        return missing > 0
                ? Optional.empty()
                : level.definition()
                        .target()
                        .flatMap(target -> attainment.measured().map(ratio -> ratio.meets(target)));
    }

    private Value.Percent rounded(Fraction share, Optional<Percentage> mark) {
        return new Value.Percent(
                Optional.of(share),
                level.definition()
                        .rounding()
                        .displayPercent(share, level.smallPrint().decimals(), mark));
    }

    private static Value count(Attainment attainment, Function<Ratio, Long> side) {
        return attainment.match(
                ratio -> Value.count(side.apply(ratio)),
                () -> Value.count(0),
                Value::nothing,
                reason -> Value.nothing());
    }
}

package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Scalar;
import io.github.queuesla.report.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a service level came to, as values of a report: rounded once, by the rule and to the decimals that were agreed, and
 * never as something that it is not. Immutable.
 *
 * @param level the service level
 * @param noTraffic what stands for the percentage where no contact counts
 */
public record LevelValues(ServiceLevel level, NoTrafficDisplay noTraffic) {

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

    /** A percentage in a sentence. */
    public static String words(Percentage percentage) {
        return new Value.Target(percentage).words();
    }

    /** The percentage of a queue or an interval by itself, held against the target. */
    public Value percent(Attainment attainment) {
        return Value.of(displayed(attainment), percent -> percent);
    }

    /** The percentage without zeros at its end. */
    Value shortPercent(Attainment attainment) {
        return Value.of(
                displayed(attainment), percent -> new Value.Percent(percent.exact(), Scalar.shortest(percent.shown())));
    }

    /** The number that a window is judged by, or would be, were its missing queues there. */
    public Value percent(WindowResult window) {
        WindowResult.Outcome outcome = window.outcome();
        return Value.of(
                outcome.state() == WindowResult.State.NO_TRAFFIC
                        ? ofNothing()
                        : outcome.level().map(share -> rounded(share, outcome.target())),
                percent -> percent);
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

    private Optional<Value.Percent> displayed(Attainment attainment) {
        return attainment.match(
                ratio -> Optional.of(share(Fraction.of(ratio))),
                this::ofNothing,
                Optional::empty,
                reason -> Optional.empty());
    }

    private Optional<Value.Percent> ofNothing() {
        return noTraffic
                .percent()
                .map(percent -> new Value.Percent(
                        Optional.empty(), percent.setScale(level.conditions().decimals())));
    }

    private Value.Percent rounded(Fraction share, Optional<Percentage> mark) {
        return new Value.Percent(
                Optional.of(share),
                level.definition()
                        .rounding()
                        .displayPercent(share, level.conditions().decimals(), mark));
    }

    private static Value count(Attainment attainment, Function<Ratio, Long> side) {
        return attainment.match(
                ratio -> Value.count(side.apply(ratio)),
                () -> Value.count(0),
                Value::nothing,
                reason -> Value.nothing());
    }
}

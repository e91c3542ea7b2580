package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Scalar;
import io.github.queuesla.report.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * Results of a service level as values of a report: rounded once, by the agreed rule and to the agreed decimals, so that a
 * miss never looks like the target. Immutable.
 *
 * @param level the service level
 * @param noTraffic the percentage to print where no contact is counted
 */
public record LevelValues(ServiceLevel level, NoTrafficDisplay noTraffic) {

    /** Values of a service level, with no percentage where no contact is counted. */
    public static LevelValues of(ServiceLevel level) {
        return new LevelValues(level, NoTrafficDisplay.BLANK);
    }

    /** The client of the service level. */
    public static Value client(ServiceLevel level) {
        return Value.of(level.scope().client(), Value::name);
    }

    /** The name of a queue, with its organisation where there are several, and a tail. */
    static Value queue(Queue queue, String tail) {
        return Value.name(queue.name(), queue.suffix() + tail);
    }

    /** The target of the service level; nothing without one. */
    public static Value target(ServiceLevel level) {
        return Value.of(level.definition().target(), Value.Target::new);
    }

    /** Whether the attainment was measured or, if not, why. */
    public static Value state(Attainment attainment) {
        return Value.code(Codes.of(attainment.state()));
    }

    /** Contacts that met the service level; nothing if not yet begun, closed or unavailable. */
    public static Value met(Attainment attainment) {
        return count(attainment, Ratio::numerator);
    }

    /** Contacts that are counted; nothing if not yet begun, closed or unavailable. */
    public static Value counted(Attainment attainment) {
        return count(attainment, Ratio::denominator);
    }

    /** A percentage with its sign, for a sentence. */
    public static String words(Percentage percentage) {
        return new Value.Target(percentage).words();
    }

    /** The percentage of a queue or an interval on its own, rounded so that a miss stays below the target. */
    public Value percent(Attainment attainment) {
        return Value.of(displayed(attainment), percent -> percent);
    }

    /** The percentage without trailing zeros, as the tutorial prints it. */
    Value shortPercent(Attainment attainment) {
        return Value.of(
                displayed(attainment), percent -> new Value.Percent(percent.exact(), Scalar.shortest(percent.shown())));
    }

    /** The percentage that a window is judged by; with missing queues, that of the available ones. */
    public Value percent(WindowResult window) {
        WindowResult.Outcome outcome = window.outcome();
        return Value.of(
                outcome.state() == State.NO_TRAFFIC
                        ? ofNothing()
                        : outcome.level().map(share -> rounded(share, outcome.target())),
                percent -> percent);
    }

    /** A share of one in per cent, rounded so that a miss stays below the target. */
    public Value.Percent share(Fraction share) {
        return rounded(share, level.definition().target());
    }

    /** A ratio of contacts in per cent, rounded so that a miss stays below the target. */
    public Value.Percent share(long met, long counted) {
        return share(Fraction.of(met, counted));
    }

    /** A share of one in per cent, rounded without regard to the target. */
    public Value.Percent plain(Fraction share) {
        return rounded(share, Optional.empty());
    }

    /** A change of a share, in percentage points. */
    public Value points(Fraction points) {
        return Value.points(plain(points).shown(), points.numerator().signum());
    }

    /** Whether the target is reached; empty if queues are missing, because their counts could change the verdict. */
    public Optional<Boolean> isMet(Attainment attainment, int missing) {
        // A missing queue can turn either verdict, so a partial number has none.
        return missing > 0
                ? Optional.empty()
                : level.definition()
                        .target()
                        .flatMap(target -> attainment.measured().map(ratio -> ratio.meets(target)));
    }

    private Optional<Value.Percent> displayed(Attainment attainment) {
        return attainment.match(
                ratio -> Optional.of(share(Fraction.of(ratio))),
                state -> state == State.NO_TRAFFIC ? ofNothing() : Optional.empty());
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
                state -> state == State.NO_TRAFFIC || state == State.UNRESOLVED ? Value.count(0) : Value.nothing());
    }
}

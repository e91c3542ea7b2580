package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.network.Fault;
import io.github.queuesla.faultlab.network.FaultPlan;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How hard a run is made for the client.
 *
 * @param temper what may go wrong at all
 * @param strength the faults
 * @param end how the run is cut short, if it is
 */
record Troubles(Temper temper, FaultPlan.Strength strength, Interruption end) {

    private static final double MOST_TOGETHER = 0.6;

    /** What may go wrong in a run. */
    enum Temper {
        /** Nothing: no answer may be missing, and no request be one too many. */
        CALM,
        /** Only what a client gets over that does all it should: no answer may be missing. */
        GENTLE,
        /** Anything: what is missing must be said. */
        WILD
    }

    /**
     * Ends a run from outside.
     *
     * @param kind how
     * @param after from the beginning of the run
     */
    record Interruption(Kind kind, Duration after) {
        enum Kind {
            NONE,
            CLOSED,
            INTERRUPTED
        }
    }

    static Troubles draw(SplittableRandom random, int maxRetries) {
        int sort = random.nextInt(100);
        Temper temper = sort < 8 ? Temper.CALM : sort < 60 ? Temper.GENTLE : Temper.WILD;
        Map<Fault, Double> shares = temper == Temper.CALM ? Map.of() : shares(random, temper);
        Duration latency = Duration.ofMillis(1L << random.nextInt(temper == Temper.WILD ? 14 : 11));
        int longestDemand = temper == Temper.WILD && random.nextInt(4) == 0 ? 4_000 : 30;
        FaultPlan.Strength strength =
                new FaultPlan.Strength(shares, temper == Temper.GENTLE, maxRetries, latency, longestDemand);
        return new Troubles(
                temper,
                strength,
                temper == Temper.WILD ? end(random) : new Interruption(Interruption.Kind.NONE, Duration.ZERO));
    }

    /** The same, with a 429 for every third request besides. */
    Troubles throttled() {
        Map<Fault, Double> shares = new EnumMap<>(Fault.class);
        shares.putAll(strength.shares());
        shares.put(Fault.THROTTLED, 1.0 / 3);
        return new Troubles(
                temper,
                new FaultPlan.Strength(
                        shares, false, strength.maxRetries(), strength.latency(), strength.longestDemand()),
                end);
    }

    private static Map<Fault, Double> shares(SplittableRandom random, Temper temper) {
        Map<Fault, Double> shares = new EnumMap<>(Fault.class);
        double left = MOST_TOGETHER;
        for (Fault fault : Fault.values()) {
            boolean wanted = random.nextInt(100) < (fault.passing() ? 22 : 12);
            double share = Math.min(left, Math.pow(random.nextDouble(), 2) * (fault.passing() ? 0.35 : 0.3));
            if (wanted && (fault.passing() || temper == Temper.WILD)) {
                shares.put(fault, share);
                left -= share;
            }
        }
        return shares;
    }

    private static Interruption end(SplittableRandom random) {
        int sort = random.nextInt(10);
        Interruption.Kind kind = sort == 0
                ? Interruption.Kind.CLOSED
                : sort == 1 ? Interruption.Kind.INTERRUPTED : Interruption.Kind.NONE;
        return new Interruption(kind, Duration.ofMillis(random.nextInt(1 << (4 + random.nextInt(12)))));
    }
}

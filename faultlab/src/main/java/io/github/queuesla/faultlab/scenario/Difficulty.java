package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.network.Fault;
import io.github.queuesla.faultlab.network.FaultPlan;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How difficult a run is for the client.
 *
 * @param severity which kinds of faults may occur
 * @param strength the faults
 * @param end how the run is interrupted, if it is
 */
record Difficulty(Severity severity, FaultPlan.Strength strength, Interruption end) {

    private static final double MOST_TOGETHER = 0.6;

    /** Which kinds of faults may occur in a run. */
    enum Severity {
        /** None: no result may be missing, and no request may be superfluous. */
        CALM,
        /** Only faults that a correct client recovers from: no result may be missing. */
        GENTLE,
        /** Any: the client must report what is missing. */
        WILD
    }

    /**
     * An interruption from outside.
     *
     * @param kind the kind of interruption
     * @param after the time from the start of the run
     */
    record Interruption(Kind kind, Duration after) {
        enum Kind {
            NONE,
            CLOSED,
            INTERRUPTED
        }
    }

    static Difficulty draw(SplittableRandom random, int maxRetries) {
        int sort = random.nextInt(100);
        Severity severity = sort < 8 ? Severity.CALM : sort < 60 ? Severity.GENTLE : Severity.WILD;
        Map<Fault, Double> shares = severity == Severity.CALM ? Map.of() : shares(random, severity);
        Duration latency = Duration.ofMillis(1L << random.nextInt(severity == Severity.WILD ? 14 : 11));
        int longestDemand = severity == Severity.WILD && random.nextInt(4) == 0 ? 4_000 : 30;
        FaultPlan.Strength strength =
                new FaultPlan.Strength(shares, severity == Severity.GENTLE, maxRetries, latency, longestDemand);
        return new Difficulty(
                severity,
                strength,
                severity == Severity.WILD ? end(random) : new Interruption(Interruption.Kind.NONE, Duration.ZERO));
    }

    /** The same with an additional 429 for every third request. */
    Difficulty throttled() {
        Map<Fault, Double> shares = new EnumMap<>(Fault.class);
        shares.putAll(strength.shares());
        shares.put(Fault.THROTTLED, 1.0 / 3);
        return new Difficulty(
                severity,
                new FaultPlan.Strength(
                        shares, false, strength.maxRetries(), strength.latency(), strength.longestDemand()),
                end);
    }

    private static Map<Fault, Double> shares(SplittableRandom random, Severity severity) {
        Map<Fault, Double> shares = new EnumMap<>(Fault.class);
        double left = MOST_TOGETHER;
        for (Fault fault : Fault.values()) {
            boolean wanted = random.nextInt(100) < (fault.passing() ? 22 : 12);
            double share = Math.min(left, Math.pow(random.nextDouble(), 2) * (fault.passing() ? 0.35 : 0.3));
            if (wanted && (fault.passing() || severity == Severity.WILD)) {
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

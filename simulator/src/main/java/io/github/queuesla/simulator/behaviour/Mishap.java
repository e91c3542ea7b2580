package io.github.queuesla.simulator.behaviour;

import java.util.SplittableRandom;

/**
 * What one request meets.
 *
 * @param kind the kind of mishap
 * @param status for {@link Kind#FAILED} the status to answer with, else 0
 */
public record Mishap(Kind kind, int status) {

    /** Kinds of mishaps. */
    public enum Kind {
        NONE,
        THROTTLED,
        FAILED,
        DROPPED,
        CUT,
        GARBLED
    }

    private static final Mishap NONE = new Mishap(Kind.NONE, 0);

    /** Nothing goes wrong. */
    public static Mishap none() {
        return NONE;
    }

    /** What the request with that number, counted from 0, meets: a pure function of the behaviour. */
    static Mishap draw(Behaviour behaviour, long number) {
        Mishaps mishaps = behaviour.mishaps();
        if (number < mishaps.outage()) {
            return switch (mishaps.outageStatus()) {
                case 0 -> new Mishap(Kind.DROPPED, 0);
                case 429 -> new Mishap(Kind.THROTTLED, 0);
                default -> new Mishap(Kind.FAILED, mishaps.outageStatus());
            };
        }
        SplittableRandom random = new SplittableRandom(behaviour.seed() * 1_000_003 + number);
        double left = random.nextDouble();
        if ((left -= mishaps.throttled()) < 0) {
            return new Mishap(Kind.THROTTLED, 0);
        }
        if ((left -= mishaps.failed()) < 0) {
            int drawn = random.nextInt(mishaps.statuses().size());
            return new Mishap(Kind.FAILED, mishaps.statuses().get(drawn));
        }
        if ((left -= mishaps.dropped()) < 0) {
            return new Mishap(Kind.DROPPED, 0);
        }
        if ((left -= mishaps.cut()) < 0) {
            return new Mishap(Kind.CUT, 0);
        }
        return left - mishaps.garbled() < 0 ? new Mishap(Kind.GARBLED, 0) : NONE;
    }
}

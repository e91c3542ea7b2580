package io.github.queuesla.simulator.behaviour;

import java.util.SplittableRandom;

/**
 * The fault of one request, if any.
 *
 * @param kind the kind of fault
 * @param status for {@link Kind#FAILED} the status to answer with, else 0
 */
public record Fault(Kind kind, int status) {

    /** The kinds of faults. */
    public enum Kind {
        NONE,
        THROTTLED,
        FAILED,
        DROPPED,
        CUT,
        GARBLED
    }

    private static final Fault NONE = new Fault(Kind.NONE, 0);

    /** No fault. */
    public static Fault none() {
        return NONE;
    }

    /** The fault of request number {@code number}, counted from 0: a pure function of the behaviour. */
    static Fault draw(Behaviour behaviour, long number) {
        Faults faults = behaviour.faults();
        if (number < faults.outage()) {
            return switch (faults.outageStatus()) {
                case 0 -> new Fault(Kind.DROPPED, 0);
                case 429 -> new Fault(Kind.THROTTLED, 0);
                default -> new Fault(Kind.FAILED, faults.outageStatus());
            };
        }
        // Seeded by the number of the request, not drawn from one stream: threads that overtake each other change
        // nothing.
        SplittableRandom random = new SplittableRandom(behaviour.seed() * 1_000_003 + number);
        double left = random.nextDouble();
        if ((left -= faults.throttled()) < 0) {
            return new Fault(Kind.THROTTLED, 0);
        }
        if ((left -= faults.failed()) < 0) {
            int drawn = random.nextInt(faults.statuses().size());
            return new Fault(Kind.FAILED, faults.statuses().get(drawn));
        }
        if ((left -= faults.dropped()) < 0) {
            return new Fault(Kind.DROPPED, 0);
        }
        if ((left -= faults.cut()) < 0) {
            return new Fault(Kind.CUT, 0);
        }
        return left - faults.garbled() < 0 ? new Fault(Kind.GARBLED, 0) : NONE;
    }
}

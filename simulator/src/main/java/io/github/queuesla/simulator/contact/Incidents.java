package io.github.queuesla.simulator.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is out of the ordinary in an organisation, and when: nothing that staffing was planned for.
 *
 * @param rushes times with more contacts than expected; where two overlap, their factors multiply
 * @param absences times at which no agent answers
 */
public record Incidents(List<Rush> rushes, List<Absence> absences) {

    /** Every day is ordinary. */
    public static final Incidents NONE = new Incidents(List.of(), List.of());

    /**
     * A time with more contacts, or fewer.
     *
     * @param start the first instant of it
     * @param end the first instant after it
     * @param factor above 0: how many times the expected contacts there are
     */
    public record Rush(Instant start, Instant end, double factor) {

        /** Checks the ranges. */
        public Rush {
            checkOrder(start, end);
            if (!(factor > 0 && factor <= 1_000)) {
                throw new IllegalArgumentException("the factor must be above 0 and at most 1000: " + factor);
            }
        }
    }

    /**
     * A time at which no agent answers. They finish what they have begun; contacts wait, and some give up.
     *
     * @param start the first instant of it
     * @param end the first instant after it
     */
    public record Absence(Instant start, Instant end) {

        /** Checks the order. */
        public Absence {
            checkOrder(start, end);
        }

        /** Whether no agent answers at that instant. */
        public boolean covers(Instant instant) {
            return !instant.isBefore(start) && instant.isBefore(end);
        }
    }

    /** Copies the lists. */
    public Incidents {
        rushes = List.copyOf(rushes);
        absences = List.copyOf(absences);
    }

    /** The same with one more rush. */
    public Incidents with(Rush rush) {
        List<Rush> more = new ArrayList<>(rushes);
        more.add(rush);
        return new Incidents(more, absences);
    }

    /** The same with one more absence. */
    public Incidents with(Absence absence) {
        List<Absence> more = new ArrayList<>(absences);
        more.add(absence);
        return new Incidents(rushes, more);
    }

    private static void checkOrder(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("the start must be before the end: " + start + ", " + end);
        }
    }
}

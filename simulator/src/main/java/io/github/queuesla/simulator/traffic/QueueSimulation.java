package io.github.queuesla.simulator.traffic;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import java.util.Arrays;

/** A simulation of one day: first come, first served, several agents, customers who may give up. Not reusable. */
final class QueueSimulation {

    private static final double HOUR_MILLIS = 3_600_000;
    private static final int LEAST_ALERT_MILLIS = 1_500;
    private static final int ALERT_SPREAD_MILLIS = 6_500;
    private static final double HASTY_SHARE = 0.03;
    private static final int HASTY_MILLIS = 8_000;
    private static final double EMAIL_MEAN_MILLIS = 3 * HOUR_MILLIS;
    private static final long LONGEST_WAIT_MILLIS = 23 * 3_600_000L;

    private final TrafficProfile profile;
    private final RandomDraws draws;
    private final DayOfContacts.Collector collector;
    private final DayIncidents incidents;
    private double[] freeAt = new double[8];
    private int agents = 1;

    QueueSimulation(
            TrafficProfile profile, RandomDraws draws, DayOfContacts.Collector collector, DayIncidents incidents) {
        this.profile = profile;
        this.draws = draws;
        this.collector = collector;
        this.incidents = incidents;
    }

    /** The agents of a whole hour in which so many contacts are expected; none where none are expected. */
    static int agents(TrafficProfile profile, double expected) {
        if (expected <= 0) {
            return 0;
        }
        // Square-root staffing (Halfin and Whitt, 1981): the spare agents grow with the square root of the offered
        // load.
        double load = expected * profile.service().handleSeconds() / 3_600;
        return (int) Math.max(1, Math.ceil(load + profile.service().cushion() * Math.sqrt(load)));
    }

    /**
     * Runs the day. Staffing is for the expected traffic; {@code surprise} is the factor between expected and actual.
     */
    void run(HourlyProfile hours, double surprise) {
        for (int hour = 0; hour < 24; hour++) {
            double expected = hours.expected(profile, hour);
            if (expected > 0) {
                staff(agents(profile, expected));
                serve(hour, expected * surprise);
            }
        }
    }

    private void staff(int needed) {
        // freeAt keeps its values from hour to hour, so that calls in progress outlast a change of staff.
        agents = needed;
        if (agents > freeAt.length) {
            freeAt = Arrays.copyOf(freeAt, agents * 2);
        }
    }

    private void serve(int hour, double contacts) {
        double end = (hour + 1) * HOUR_MILLIS;
        double start = hour * HOUR_MILLIS;
        while (start < end) {
            double until = incidents.holdsUntil(start, end);
            serve(start, until, HOUR_MILLIS / (contacts * incidents.factor(start)));
            start = until;
        }
    }

    /** Arrivals have no memory, so a time with another rate can begin afresh. */
    private void serve(double start, double end, double between) {
        double now = start + draws.exponential(between);
        while (now < end) {
            if (profile.mediaType() == MediaType.EMAIL) {
                answerEmail(now);
            } else {
                join(now);
            }
            now += draws.exponential(between);
        }
    }

    private void answerEmail(double now) {
        double wait = profile.service().leastWaitMillis() + draws.exponential(EMAIL_MEAN_MILLIS);
        add(now, wait + incidents.absence(now + wait), Outcome.ANSWERED);
    }

    private void join(double now) {
        int agent = 0;
        for (int other = 1; other < agents; other++) {
            if (freeAt[other] < freeAt[agent]) {
                agent = other;
            }
        }
        double alert = LEAST_ALERT_MILLIS + draws.uniform() * ALERT_SPREAD_MILLIS;
        double free = Math.max(profile.service().leastWaitMillis(), Math.max(0, freeAt[agent] - now));
        double wait = free + incidents.absence(now + free) + alert;
        double patience = patience();
        double flowOut = profile.patience().flowOutMillis();
        if (wait <= Math.min(patience, flowOut)) {
            freeAt[agent] = now + wait + draws.exponential(profile.service().handleSeconds() * 1_000);
            add(now, wait, Outcome.ANSWERED);
        } else if (patience <= flowOut) {
            add(now, patience, Outcome.ABANDONED);
        } else {
            add(now, flowOut + draws.uniform() * 80, Outcome.FLOWED_OUT);
        }
    }

    private double patience() {
        double mean = profile.patience().meanSeconds() * 1_000;
        if (Double.isInfinite(mean)) {
            return mean;
        }
        boolean hasty = draws.uniform() < HASTY_SHARE;
        return hasty ? draws.uniform() * HASTY_MILLIS : draws.exponential(mean);
    }

    private void add(double now, double wait, Outcome reached) {
        // Without such contacts nothing is drawn, so the others stay as they are.
        boolean unresolved = profile.unresolved() > 0 && draws.uniform() < profile.unresolved();
        Outcome outcome = unresolved ? Outcome.NONE : reached;
        collector.add((long) now, Math.min((long) wait, LONGEST_WAIT_MILLIS), profile.mediaType(), outcome);
    }
}

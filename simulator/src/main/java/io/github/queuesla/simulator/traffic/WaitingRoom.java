package io.github.queuesla.simulator.traffic;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import java.util.Arrays;

/** First come, first served, several agents, impatient customers: one line for one day. Not reusable. */
final class WaitingRoom {

    private static final double HOUR_MILLIS = 3_600_000;
    private static final int LEAST_ALERT_MILLIS = 1_500;
    private static final int ALERT_SPREAD_MILLIS = 6_500;
    private static final double HASTY_SHARE = 0.03;
    private static final int HASTY_MILLIS = 8_000;
    private static final double EMAIL_MEAN_MILLIS = 3 * HOUR_MILLIS;
    private static final long LONGEST_WAIT_MILLIS = 23 * 3_600_000L;

    private final Line line;
    private final Chance chance;
    private final DayOfContacts.Collector collector;
    private double[] freeAt = new double[8];
    private int agents = 1;

    WaitingRoom(Line line, Chance chance, DayOfContacts.Collector collector) {
        this.line = line;
        this.chance = chance;
        this.collector = collector;
    }

    /** Lets the day pass. Staff is planned for the expected traffic; {@code surprise} is what the planners did not know. */
    void open(DayShape shape, double surprise) {
        for (int hour = 0; hour < 24; hour++) {
            double expected = line.contactsPerDay() * shape.share(hour, line.alwaysOpen());
            if (expected > 0) {
                staff(expected * line.service().handleSeconds() / 3_600);
                serve(hour, expected * surprise);
            }
        }
    }

    private void staff(double load) {
        agents = (int) Math.max(1, Math.ceil(load + line.service().cushion() * Math.sqrt(load)));
        if (agents > freeAt.length) {
            freeAt = Arrays.copyOf(freeAt, agents * 2);
        }
    }

    private void serve(int hour, double contacts) {
        double between = HOUR_MILLIS / contacts;
        double end = (hour + 1) * HOUR_MILLIS;
        double now = hour * HOUR_MILLIS + chance.exponential(between);
        while (now < end) {
            if (line.mediaType() == MediaType.EMAIL) {
                lay(now);
            } else {
                join(now);
            }
            now += chance.exponential(between);
        }
    }

    private void lay(double now) {
        double wait = line.service().leastWaitMillis() + chance.exponential(EMAIL_MEAN_MILLIS);
        add(now, wait, Outcome.ANSWERED);
    }

    private void join(double now) {
        int agent = 0;
        for (int other = 1; other < agents; other++) {
            if (freeAt[other] < freeAt[agent]) {
                agent = other;
            }
        }
        double alert = LEAST_ALERT_MILLIS + chance.even() * ALERT_SPREAD_MILLIS;
        double wait = Math.max(line.service().leastWaitMillis(), Math.max(0, freeAt[agent] - now)) + alert;
        double patience = patience();
        double flowOut = line.patience().flowOutMillis();
        if (wait <= Math.min(patience, flowOut)) {
            freeAt[agent] = now + wait + chance.exponential(line.service().handleSeconds() * 1_000);
            add(now, wait, Outcome.ANSWERED);
        } else if (patience <= flowOut) {
            add(now, patience, Outcome.ABANDONED);
        } else {
            add(now, flowOut + chance.even() * 80, Outcome.FLOWED_OUT);
        }
    }

    private double patience() {
        double mean = line.patience().meanSeconds() * 1_000;
        if (Double.isInfinite(mean)) {
            return mean;
        }
        boolean hasty = chance.even() < HASTY_SHARE;
        return hasty ? chance.even() * HASTY_MILLIS : chance.exponential(mean);
    }

    private void add(double now, double wait, Outcome outcome) {
        collector.add((long) now, Math.min((long) wait, LONGEST_WAIT_MILLIS), line.mediaType(), outcome);
    }
}

package io.github.queuesla.simulator.traffic;

import io.github.queuesla.simulator.contact.Incidents;
import io.github.queuesla.simulator.contact.Incidents.Absence;
import io.github.queuesla.simulator.contact.Incidents.Rush;
import java.time.Instant;
import java.util.List;

/** The incidents of an organisation as a day's simulation meets them: times are milliseconds since its midnight. */
final class DayIncidents {

    private final Incidents incidents;
    private final long midnight;

    DayIncidents(Incidents incidents, long epochDay) {
        this.incidents = incidents;
        this.midnight = epochDay * DayOfContacts.DAY_MILLIS;
    }

    /** How many times the expected contacts there are at that time; 1 where nothing happens. */
    double factor(double time) {
        double factor = 1;
        for (Rush rush : incidents.rushes()) {
            if (time >= since(rush.start()) && time < since(rush.end())) {
                factor *= rush.factor();
            }
        }
        return factor;
    }

    /** Up to when the factor of that time holds, at most {@code end}. */
    double holdsUntil(double time, double end) {
        double until = end;
        for (Rush rush : incidents.rushes()) {
            for (Instant edge : List.of(rush.start(), rush.end())) {
                if (since(edge) > time) {
                    until = Math.min(until, since(edge));
                }
            }
        }
        return until;
    }

    /** How long an agent who is free at that time is still away; 0 where nothing happens. */
    double absence(double time) {
        double back = time;
        // One absence may end within another, whichever comes first in the list.
        for (int i = 0; i < incidents.absences().size(); i++) {
            for (Absence absence : incidents.absences()) {
                if (back >= since(absence.start()) && back < since(absence.end())) {
                    back = since(absence.end());
                }
            }
        }
        // A whole millisecond more: contacts are kept in whole milliseconds, rounded down, and must not end in it.
        return back > time ? back - time + 1 : 0;
    }

    private double since(Instant instant) {
        return instant.toEpochMilli() - midnight;
    }
}

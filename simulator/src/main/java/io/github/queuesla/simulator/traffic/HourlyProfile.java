package io.github.queuesla.simulator.traffic;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** How the contacts of a UTC day spread over its 24 hours, for working hours in a local time zone. */
final class HourlyProfile {

    private static final double[] OFFICE_HOURS = {
        0, 0, 0, 0, 0, 0, 0, 0.01, 0.07, 0.11, 0.13, 0.11, 0.08, 0.09, 0.11, 0.10, 0.09, 0.06, 0.03, 0.01, 0, 0, 0, 0
    };
    private static final double[] ALL_HOURS = {
        .012, .010, .008, .008, .010, .015, .025, .040, .060, .075, .080, .075,
        .065, .065, .070, .070, .065, .060, .050, .040, .035, .030, .020, .012
    };
    private static final double[] WEEKDAYS = {1.15, 1.05, 1.0, 1.0, 0.95, 0.35, 0.2};

    private final double[] office = new double[24];
    private final double[] always = new double[24];

    HourlyProfile(long epochDay, ZoneId zone) {
        for (int hour = 0; hour < 24; hour++) {
            ZonedDateTime local =
                    Instant.ofEpochSecond(epochDay * 86_400 + hour * 3_600L).atZone(zone);
            double weekday = WEEKDAYS[local.getDayOfWeek().getValue() - 1];
            office[hour] = OFFICE_HOURS[local.getHour()] * weekday;
            always[hour] = ALL_HOURS[local.getHour()] * weekday;
        }
    }

    /** The contacts expected in that UTC hour. */
    double expected(TrafficProfile profile, int hour) {
        return profile.contactsPerDay() * share(hour, profile.alwaysOpen());
    }

    /** The share of an ordinary day's contacts that falls into that UTC hour, 0 to about 0.15. */
    private double share(int hour, boolean alwaysOpen) {
        return alwaysOpen ? always[hour] : office[hour];
    }
}

package io.github.queuesla.report;

import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;

/** Says which time a report is about and where its counts come from. */
public final class TitleText {

    private TitleText() {}

    /** Period, zone, surface and host. */
    public static String of(Period period, Provenance provenance) {
        return period(period) + ", " + origin(period, provenance);
    }

    /** Zone, surface and host. */
    static String origin(Period period, Provenance provenance) {
        return (provenance.datesAsGiven() ? "dates as given" : period.zone().getId())
                + ", "
                + provenance.surface()
                + " at "
                + provenance.host();
    }

    /** The period as asked for. */
    public static String period(Period period) {
        String from = period.from().asGiven();
        String to = period.to().asGiven();
        return from.equals(to) ? from : from + " to " + to;
    }
}

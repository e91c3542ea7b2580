package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.time.TimeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The counted contacts that are expected, from those of the same weekdays before. */
public interface VolumeForecast {

    /**
     * What a forecast rests on. Immutable.
     *
     * @param source where the counts come from
     * @param first the first day
     * @param last the last day, included
     */
    record Basis(Source source, LocalDate first, LocalDate last) {}

    /** Where the counts of the days before come from. */
    enum Source {
        /** The platform. */
        PLATFORM,
        /** The user's history folder. */
        HISTORY
    }

    /** What it rests on. */
    Basis basis();

    /** The counted contacts expected in a range; empty when a weekday of it has no counts before. */
    Optional<Long> expected(ServiceLevel level, TimeRange range);

    /** The intervals of the weeks before in which contacts were counted, by weekday, then by time of day. */
    List<UsualInterval> usual(ServiceLevel level);
}

package io.github.queuesla.simulator.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A moment at which the platform is asked about the past, which it changes and forgets. Times are milliseconds since
 * the epoch.
 *
 * @param at the moment: what happens at it or later is not known yet
 * @param keptSince contacts that were offered before are forgotten
 */
public record AsOf(long at, long keptSince) {

    /** After everything, with nothing forgotten. */
    public static final AsOf THE_END = new AsOf(Long.MAX_VALUE, Long.MIN_VALUE);

    /** That moment, with nothing forgotten. */
    public static AsOf at(Instant moment) {
        return new AsOf(moment.toEpochMilli(), Long.MIN_VALUE);
    }

    /** The same, with everything forgotten that is older than so many days, in whole days of UTC; 0 for nothing. */
    public AsOf keeping(int days) {
        if (days == 0 || at == Long.MAX_VALUE) {
            return this;
        }
        Instant since = Instant.ofEpochMilli(at)
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .minusDays(days)
                .toInstant();
        return new AsOf(at, since.toEpochMilli());
    }

    /** So much earlier, with the same contacts forgotten. */
    public AsOf earlier(Duration by) {
        return at == Long.MAX_VALUE ? this : new AsOf(at - by.toMillis(), keptSince);
    }
}

package io.github.queuesla.faultlab.network;

import io.github.queuesla.http.exchange.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The ways in which a server writes how long to wait. */
public enum RetryAfterForm {
    ABSENT,
    SECONDS,
    PADDED,
    DECIMAL,
    SEVERAL,
    TWO_LINES,
    IMF_DATE,
    RFC850_DATE,
    ASCTIME_DATE,
    PAST_DATE,
    NONSENSE,
    NEGATIVE;

    private static final DateTimeFormatter IMF = formatter("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter RFC850 = formatter("EEEE, dd-MMM-yy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = formatter("EEE MMM ppd HH:mm:ss uuuu");

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /**
     * A demand to wait.
     *
     * @param headers with the demand
     * @param least how long the server means to be left alone, from its answer on; empty when it did not say
     */
    record Demand(Headers headers, Optional<Duration> least) {}

    /** The demand of so many seconds, made at {@code now} by the server's clock, which its {@code Date} header shows. */
    Demand of(int seconds, Instant now) {
        // The dates have no fractions; one in which the server rounds its demand up is never too short.
        Instant then = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds + 1L);
        Duration until = Duration.between(now, then);
        Duration whole = Duration.ofSeconds(seconds);
        return switch (this) {
            case ABSENT -> new Demand(Headers.none(), Optional.empty());
            case SECONDS -> demand(Integer.toString(seconds), whole);
            case PADDED -> demand("  0" + seconds + "  ", whole);
            case DECIMAL -> demand(seconds + ".25", whole.plusMillis(250));
            case SEVERAL -> demand("0, " + seconds + ", soon", whole);
            case TWO_LINES ->
                new Demand(Headers.of("retry-after", "1").with("Retry-After", seconds + ""), Optional.of(whole));
            case IMF_DATE -> demand(IMF.format(then), until);
            case RFC850_DATE -> demand(RFC850.format(then), until);
            case ASCTIME_DATE -> demand(ASCTIME.format(then), until);
            case PAST_DATE -> demand(IMF.format(now.minusSeconds(5)), Duration.ZERO);
            case NONSENSE -> new Demand(Headers.of("Retry-After", "in a minute"), Optional.empty());
            case NEGATIVE -> new Demand(Headers.of("Retry-After", "-" + seconds), Optional.empty());
        };
    }

    private static Demand demand(String value, Duration least) {
        return new Demand(Headers.of("RETRY-AFTER", value), Optional.of(least));
    }

    /** The {@code Date} of an answer made then. */
    static String date(Instant now) {
        return IMF.format(now);
    }
}

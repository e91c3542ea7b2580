package io.github.queuesla.faultlab.network;

import io.github.queuesla.http.exchange.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The forms of a {@code Retry-After} header. */
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
     * @param least the shortest wait the server demands, from its answer on; empty if it does not say
     */
    record Demand(Headers headers, Optional<Duration> least) {}

    /**
     * A demand to wait {@code seconds}, made at {@code now} by the server's clock, which its {@code Date} header shows.
     */
    Demand of(int seconds, Instant now) {
        // HTTP dates have no fractions of a second (RFC 9110, 5.6.7), so the server rounds up: never too short a wait.
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

    /** The {@code Date} header of an answer at that time. */
    static String date(Instant now) {
        return IMF.format(now);
    }
}

package io.github.queuesla.simulator.server;

import io.github.queuesla.simulator.behaviour.RetryAfterForm;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Writes {@code Retry-After} in all its forms. */
final class RetryAfter {

    private static final DateTimeFormatter IMF = formatter("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter RFC850 = formatter("EEEE, dd-MMM-yy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = formatter("EEE MMM ppd HH:mm:ss uuuu");

    private RetryAfter() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /**
     * The value of the header for a wait of {@code seconds} from {@code now}; empty for {@link RetryAfterForm#NONE}.
     */
    static Optional<String> write(RetryAfterForm form, long seconds, Instant now) {
        Instant then = wholeSecondAfter(now).plusSeconds(seconds);
        return switch (form) {
            case SECONDS -> Optional.of(Long.toString(seconds));
            case IMF_DATE -> Optional.of(IMF.format(then));
            case RFC850_DATE -> Optional.of(RFC850.format(then));
            case ASCTIME_DATE -> Optional.of(ASCTIME.format(then));
            case DECIMAL -> Optional.of(seconds > 0 ? seconds - 1 + ".5" : "0.0");
            case TWICE -> Optional.of(seconds + ", " + seconds);
            case NONE -> Optional.empty();
        };
    }

    // HTTP dates have no fractions of a second (RFC 9110, 5.6.7): rounded down, they would end the wait early.
    private static Instant wholeSecondAfter(Instant now) {
        return now.getNano() == 0 ? now : Instant.ofEpochSecond(now.getEpochSecond() + 1);
    }
}

package io.github.queuesla.core.time;

import io.github.queuesla.core.quantity.InvalidValueException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes durations of waits such as {@code 30s}, {@code 1m30s}, {@code 500ms} or {@code PT30S}. */
public final class WaitText {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_TEXT = 64;
    private static final Pattern UNITS =
            Pattern.compile("(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,12})ms)?");

    private WaitText() {}

    /**
     * Reads a duration in whole milliseconds, from 1 ms to 366 days.
     *
     * @throws IllegalArgumentException when the text is not such a duration; a number without a unit is refused because
     *     the unit would be a guess
     */
    public static Duration parse(String text) {
        String written = text.strip();
        if (written.length() > LONGEST_TEXT) {
            throw unreadable(written.substring(0, LONGEST_TEXT) + "…");
        }
        if (written.matches("[+-]?\\d+([.,]\\d+)?")) {
            throw new InvalidValueException(
                    "'" + text + "' has no unit",
                    "write " + written + "s for seconds, " + written + "ms for milliseconds");
        }
        Duration length = written.toUpperCase(Locale.ROOT).startsWith("P") ? iso(text, written) : units(text, written);
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new InvalidValueException("'" + text + "' is out of range", "from 1ms to 366d");
        }
        if (length.toNanosPart() % 1_000_000 != 0) {
            throw new IllegalArgumentException("'" + text + "' is finer than a millisecond: write whole milliseconds");
        }
        return length;
    }

    /** The shortest text that {@link #parse} reads as this duration. */
    public static String format(Duration length) {
        StringBuilder text = new StringBuilder();
        append(text, length.toDaysPart(), "d");
        append(text, length.toHoursPart(), "h");
        append(text, length.toMinutesPart(), "m");
        append(text, length.toSecondsPart(), "s");
        append(text, length.toMillisPart(), "ms");
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(amount).append(unit);
        }
    }

    private static Duration iso(String text, String written) {
        try {
            return Duration.parse(written);
        } catch (DateTimeParseException unreadable) {
            throw unreadable(text);
        }
    }

    private static Duration units(String text, String written) {
        Matcher matcher = UNITS.matcher(written.toLowerCase(Locale.ROOT));
        if (written.isEmpty() || !matcher.matches()) {
            throw unreadable(text);
        }
        return Duration.ofDays(part(matcher, 1))
                .plusHours(part(matcher, 2))
                .plusMinutes(part(matcher, 3))
                .plusSeconds(part(matcher, 4))
                .plusMillis(part(matcher, 5));
    }

    private static long part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static InvalidValueException unreadable(String text) {
        return new InvalidValueException("'" + text + "' is not a duration", "write 30s, 1m30s, 500ms or PT30S");
    }
}

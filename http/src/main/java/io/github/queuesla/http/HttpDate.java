package io.github.queuesla.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP dates in their three formats (RFC 9110 section 5.6.7). The day name is redundant and is not checked. */
final class HttpDate {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String TIME = "(?<time>\\d{2}:\\d{2}:\\d{2})";
    private static final String MONTH = "(?<month>[A-Za-z]{3})";
    private static final Pattern FIXED =
            Pattern.compile("[A-Za-z]{3}, (?<day>\\d{2}) " + MONTH + " (?<year>\\d{4}) " + TIME + " GMT");
    private static final Pattern RFC_850 =
            Pattern.compile("[A-Za-z]{6,9}, (?<day>\\d{2})-" + MONTH + "-(?<year>\\d{2}) " + TIME + " GMT");
    private static final Pattern ASCTIME =
            Pattern.compile("[A-Za-z]{3} " + MONTH + " (?<day>[ \\d]\\d) " + TIME + " (?<year>\\d{4})");

    private HttpDate() {}

    /** The instant, if {@code text} is a date; {@code now} decides the century of a two-digit year. */
    static Optional<Instant> parse(String text, Instant now) {
        for (Pattern form : new Pattern[] {FIXED, RFC_850, ASCTIME}) {
            Matcher date = form.matcher(text);
            if (date.matches()) {
                return instant(date, now);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(Matcher date, Instant now) {
        int month = MONTHS.indexOf(date.group("month").toLowerCase(Locale.ROOT));
        if (month < 0 || month % 3 != 0) {
            return Optional.empty();
        }
        String[] time = date.group("time").split(":");
        int seconds = Integer.parseInt(time[2]);
        // RFC 9110 section 5.6.7 allows second 60, a leap second, which java.time does not know.
        int leap = seconds == 60 ? 1 : 0;
        try {
            return Optional.of(LocalDateTime.of(
                            year(date.group("year"), now),
                            month / 3 + 1,
                            Integer.parseInt(date.group("day").strip()),
                            Integer.parseInt(time[0]),
                            Integer.parseInt(time[1]),
                            seconds - leap)
                    .plusSeconds(leap)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int year(String digits, Instant now) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        // RFC 9110 section 5.6.7: more than 50 years ahead means the century before.
        int latest = now.atOffset(ZoneOffset.UTC).getYear() + 50;
        return latest - Math.floorMod(latest - year, 100);
    }
}

package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wait that a server asks for (RFC 9110 section 10.2.3), read tolerantly: seconds, decimals rounded up, or a date
 * relative to the response's own {@code Date}. Of several values the longest counts; an unreadable one is ignored.
 */
final class RetryAfter {
    private static final String NAME = "Retry-After";
    private static final Pattern SECONDS = Pattern.compile("0*+(?<whole>[0-9]*+)(?:\\.(?<part>[0-9]++))?");
    private static final int MAX_DIGITS = 18;
    private static final Duration LONGEST = Duration.ofNanos(Nanos.FOREVER);

    private RetryAfter() {}

    /** The wait; {@code clock} replaces a missing or unreadable {@code Date} header. */
    static Optional<Duration> of(Headers headers, InstantSource clock) {
        List<Duration> waits = new ArrayList<>();
        for (String line : headers.all(NAME)) {
            collect(line.split(","), headers, clock, waits);
        }
        return waits.stream().max(Comparator.naturalOrder());
    }

    /** The header as received, several lines joined. */
    static Optional<String> asReceived(Headers headers) {
        List<String> lines = headers.all(NAME);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    private static void collect(String[] parts, Headers headers, InstantSource clock, List<Duration> waits) {
        for (int i = 0; i < parts.length; i++) {
            Optional<Duration> wait = seconds(parts[i].strip());
            if (wait.isEmpty()) {
                wait = until(parts[i].strip(), headers, clock);
            }
            if (wait.isEmpty() && i + 1 < parts.length) {
                // Two of the three date formats contain a comma (RFC 9110 section 5.6.7).
                wait = until(parts[i].strip() + "," + parts[i + 1].stripTrailing(), headers, clock);
            }
            wait.ifPresent(waits::add);
        }
    }

    private static Optional<Duration> seconds(String text) {
        Matcher number = SECONDS.matcher(text);
        if (text.isEmpty() || text.charAt(0) == '.' || !number.matches()) {
            return Optional.empty();
        }
        String whole = number.group("whole");
        if (whole.length() > MAX_DIGITS) {
            return Optional.of(LONGEST);
        }
        long seconds = whole.isEmpty() ? 0 : Long.parseLong(whole);
        String part = number.group("part");
        boolean more = part != null && part.chars().anyMatch(digit -> digit != '0');
        return Optional.of(limited(Duration.ofSeconds(more ? seconds + 1 : seconds)));
    }

    private static Optional<Duration> until(String text, Headers headers, InstantSource clock) {
        // Both dates come from the server's clock, so a wrong local clock does not change the wait.
        Instant localNow = clock.instant();
        Instant now = headers.first("Date")
                .flatMap(date -> HttpDate.parse(date.strip(), localNow))
                .orElse(localNow);
        return HttpDate.parse(text, now).map(date -> limited(Duration.between(now, date)));
    }

    private static Duration limited(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}

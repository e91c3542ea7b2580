package io.github.queuesla.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fuzzes Retry-After and dates: never an exception, never a negative wait, and a date reads the same when written
 * again.
 */
public final class RetryAfterTarget implements FuzzTarget {

    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
    private static final DateTimeFormatter FIXED =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    @Override
    public List<byte[]> examples() {
        return Stream.of(
                        "3",
                        "0.5, 120",
                        "007\n1, 2, 3",
                        "Fri, 01 Mar 2024 12:00:30 GMT",
                        "Friday, 01-Mar-24 12:00:30 GMT",
                        "Fri Mar  1 12:00:30 2024")
                .map(text -> text.getBytes(ISO_8859_1))
                .toList();
    }

    @Override
    public List<String> dictionary() {
        return List.of(
                "-1",
                "1e9",
                "99999999999999999999",
                ".",
                ",",
                ", ",
                "0",
                "00:00:60",
                "23:59:61",
                "24:00:00",
                "31",
                "30",
                "Feb",
                "Abc",
                "0000",
                "9999",
                "99",
                "GMT",
                "UTC",
                " ",
                "\n",
                "\t",
                "\"3\"",
                "NaN");
    }

    @Override
    public boolean takes(byte[] input) {
        String text = new String(input, ISO_8859_1);
        Headers headers = Headers.none();
        for (String line : text.split("\n", 50)) {
            headers = headers.with("Retry-After", line);
        }
        Optional<Duration> wait = RetryAfter.of(headers, InstantSource.fixed(NOW));
        wait.ifPresent(length -> assertThat(length).isBetween(Duration.ZERO, Duration.ofNanos(Nanos.FOREVER)));
        Optional<Instant> date = HttpDate.parse(text, NOW);
        if (date.isPresent()) {
            String again = FIXED.format(date.get().atOffset(ZoneOffset.UTC));
            assertThat(HttpDate.parse(again, NOW)).as(again).isEqualTo(date);
        }
        return wait.isPresent();
    }
}

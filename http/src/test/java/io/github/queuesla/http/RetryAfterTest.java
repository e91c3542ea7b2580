package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.exchange.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("1994-11-06T08:49:00Z"));

    private static Optional<Duration> read(String value) {
        return RetryAfter.of(Headers.of("Retry-After", value), CLOCK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0|0",
                "42|42",
                "007|7",
                "  5  |5",
                "0.5|1",
                "1.0|1",
                "1.000000001|2",
                "1, 1|1",
                "2,9,3|9",
                "9, nonsense|9",
                "Sun, 06 Nov 1994 08:49:37 GMT|37",
                "Sunday, 06-Nov-94 08:49:37 GMT|37",
                "Sun Nov  6 08:49:37 1994|37",
                "Sun Nov 16 08:49:00 1994|864000",
                "Sat, 06 Nov 1994 08:49:37 GMT|37",
                "3, Sun, 06 Nov 1994 08:49:37 GMT|37",
                "Sun, 06 Nov 1994 08:49:37 GMT, 99|99",
                "Sun, 06 Nov 1994 08:48:00 GMT|0",
                "Saturday, 31-Dec-44 23:59:60 GMT|1582729860",
                "Friday, 31-Dec-45 23:59:59 GMT|0",
            })
    void everyFormatIsRead(String value, long seconds) {
        assertThat(read(value)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1e3",
                ".5",
                "1.",
                "0x10",
                "soon",
                "٣",
                "Sun, 06 Nov 1994 08:49:37 CET",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "Sun, 06 Xyz 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 25:49:37 GMT",
                "1994-11-06T08:49:37Z",
            })
    void unreadableValueCountsAsAbsent(String value) {
        assertThat(read(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999999999999", "999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void longWaitsAreCapped(String value) {
        assertThat(read(value)).contains(Duration.ofNanos(Nanos.FOREVER));
    }

    @Test
    void dateIsRelativeToTheResponsesDate() {
        Headers headers = Headers.of("retry-after", "Tue, 02 Jan 2024 00:00:10 GMT")
                .with("DATE", "Tue, 02 Jan 2024 00:00:00 GMT");

        assertThat(RetryAfter.of(headers, CLOCK)).contains(Duration.ofSeconds(10));
    }

    @Test
    void unreadableResponseDateFallsBackToTheLocalClock() {
        Headers headers =
                Headers.of("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT").with("Date", "today");

        assertThat(RetryAfter.of(headers, CLOCK)).contains(Duration.ofSeconds(37));
    }

    @Test
    void largestOfSeveralLinesCounts() {
        Headers headers =
                Headers.of("Retry-After", "1").with("retry-AFTER", "8").with("Retry-After", "soon");

        assertThat(RetryAfter.of(headers, CLOCK)).contains(Duration.ofSeconds(8));
        assertThat(RetryAfter.asReceived(headers)).contains("1, 8, soon");
    }

    @Test
    void withoutTheHeaderThereIsNoWait() {
        assertThat(RetryAfter.of(Headers.none(), CLOCK)).isEmpty();
        assertThat(RetryAfter.asReceived(Headers.none())).isEmpty();
    }
}

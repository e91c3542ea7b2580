package io.github.queuesla.core.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Fuzz target: accepted periods start before they end, and their text is read as the same period. */
public final class PeriodTextTarget implements FuzzTarget {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Override
    public List<byte[]> examples() {
        return Stream.of(
                        "yesterday",
                        "last-month",
                        "week-to-date",
                        "2024",
                        "2024-02",
                        "2024-W09",
                        "2024-02-29",
                        "2024-01-01/2024-01-31",
                        "2024-01-01T10:00/2024-01-31T18:00:00.5+01:00",
                        "2024-03-31 03:30/2024-04-01T00:00Z")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    @Override
    public List<String> dictionary() {
        return List.of(
                "today",
                "last-week",
                "month-to-date",
                "0000",
                "9999",
                "-",
                "W",
                "53",
                "13",
                "99",
                "T24:00",
                "Z",
                "+18:00",
                "+19:00",
                "[Europe/Berlin]",
                "+999999999-12-31",
                "-999999999-01-01",
                "2023-02-29",
                "60",
                "/",
                "\u0662");
    }

    @Override
    public boolean takes(byte[] input) {
        String text = new String(input, UTF_8);
        try {
            Period period = read(text);
            assertThat(period.range().start()).isBefore(period.range().end());
            String written = period.from().text() + "/" + period.to().text();
            assertThat(read(written).range()).as(written).isEqualTo(period.range());
            return true;
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        }
    }

    private static Period read(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? PeriodText.named(text, TODAY, BERLIN)
                : new Period(
                        PeriodText.bound(text.substring(0, slash), BERLIN),
                        PeriodText.bound(text.substring(slash + 1), BERLIN),
                        BERLIN);
    }
}

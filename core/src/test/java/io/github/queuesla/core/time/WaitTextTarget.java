package io.github.queuesla.core.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Fuzz target: accepted durations are in range, and their text is read as the same duration. */
public final class WaitTextTarget implements FuzzTarget {

    @Override
    public List<byte[]> examples() {
        return Stream.of("30s", "1m30s", "500ms", "PT30S", "1d2h3m4s5ms", "p1dt1h0.5s", " 366D ")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    @Override
    public List<String> dictionary() {
        return List.of(
                "0",
                "-1",
                "999999999",
                "9999999999",
                "9223372036854775807",
                "+",
                ".",
                ",",
                "d",
                "h",
                "m",
                "s",
                "ms",
                "P",
                "T",
                "PT0.001S",
                "PT-1M",
                "P1Y",
                "1e9",
                "\u0664",
                "\u017f",
                "\u2003",
                "\u0130");
    }

    @Override
    public boolean takes(byte[] input) {
        String text = new String(input, UTF_8);
        try {
            Duration length = WaitText.parse(text);
            assertThat(length).isBetween(Duration.ofMillis(1), Duration.ofDays(366));
            assertThat(length.toNanosPart() % 1_000_000).isZero();
            assertThat(WaitText.parse(WaitText.format(length))).isEqualTo(length);
            return true;
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        }
    }
}

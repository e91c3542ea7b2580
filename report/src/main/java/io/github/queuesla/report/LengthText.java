package io.github.queuesla.report;

import io.github.queuesla.core.time.WaitText;
import java.time.Duration;

/** Durations for people: {@code 20 s}, {@code 1 min 30 s}, {@code 500 ms}. */
public final class LengthText {

    private LengthText() {}

    /** The duration with a space before each unit. */
    public static String of(Duration length) {
        return WaitText.format(length)
                .replaceAll("(\\d+)([a-z]+)", " $1 $2")
                .strip()
                .replaceAll("m(?= |$)", "min");
    }
}

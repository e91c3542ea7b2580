package io.github.queuesla.report;

import io.github.queuesla.core.time.WaitText;
import java.time.Duration;

/** Says a length of waiting as a person would: {@code 20 s}, {@code 1 min 30 s}, {@code 500 ms}. */
public final class LengthText {

    private LengthText() {}

    /** The length with a blank before each unit. */
    public static String of(Duration length) {
        return WaitText.format(length)
                .replaceAll("(\\d+)([a-z]+)", " $1 $2")
                .strip()
                .replaceAll("m(?= |$)", "min");
    }
}

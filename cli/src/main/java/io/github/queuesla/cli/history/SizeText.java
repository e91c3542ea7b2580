package io.github.queuesla.cli.history;

import io.github.queuesla.report.Scalar;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes of files for people: {@code 12.3 MB}. */
public final class SizeText {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private SizeText() {}

    /** The size for people. */
    public static String of(long bytes) {
        BigDecimal size = new BigDecimal(bytes).movePointLeft(3);
        int unit = 0;
        while (size.compareTo(THOUSAND) >= 0 && unit < UNITS.length - 1) {
            size = size.movePointLeft(3);
            unit++;
        }
        return size.setScale(1, RoundingMode.HALF_UP).toPlainString() + " " + UNITS[unit];
    }

    /** The size for people, the bytes for programs. */
    public static Value value(long bytes) {
        return new Value.Word(of(bytes), Scalar.number(bytes), Tone.PLAIN);
    }
}

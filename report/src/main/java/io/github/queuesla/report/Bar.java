package io.github.queuesla.report;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;

/** Draws a service level as a bar of block characters, an eighth of a column fine. */
public final class Bar {

    private static final int COLUMNS = 10;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private Bar() {}

    /** A full bar is a hundred per cent; nothing where there is no level. */
    public static String of(Attainment attainment) {
        return attainment.measured().map(Bar::of).orElse("");
    }

    private static String of(Ratio ratio) {
        int steps = COLUMNS * 8;
        long part = ratio.denominator() / steps;
        int filled = part == 0
                ? (int) (ratio.numerator() * steps / ratio.denominator())
                : (int) Math.min(steps, ratio.numerator() / part);
        String rest = filled % 8 == 0 ? "" : EIGHTHS.substring(filled % 8, filled % 8 + 1);
        return "█".repeat(filled / 8) + rest;
    }
}

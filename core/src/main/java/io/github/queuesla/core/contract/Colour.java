package io.github.queuesla.core.contract;

import io.github.queuesla.core.quantity.InvalidValueException;
import java.math.BigInteger;
import java.util.Locale;

/**
 * A colour that can be read on white paper. Immutable.
 *
 * @param hex {@code #rrggbb} in lower case
 */
public record Colour(String hex) {

    private static final int SCALE = 1_000_000;
    /** The lowest contrast of text, in hundredths (WCAG 2.2, success criterion 1.4.3). */
    private static final long LEAST_CONTRAST = 450;

    /** @throws InvalidValueException if it is not a colour, or too light */
    public Colour {
        if (!hex.matches("#[0-9a-f]{6}")) {
            throw new InvalidValueException(
                    "'" + hex + "' is not a colour", "write six hexadecimal digits in quotes, such as \"#1d5a9e\"");
        }
        long contrast = contrastWithWhite(hex);
        if (contrast < LEAST_CONTRAST) {
            throw new InvalidValueException(
                    "the colour '" + hex + "' is too light to read on white paper (contrast " + contrast / 100 + "."
                            + contrast % 100 / 10 + ":1)",
                    "write a darker colour, with a contrast of at least 4.5:1");
        }
    }

    /** A colour in upper or lower case. */
    public static Colour parse(String text) {
        return new Colour(text.toLowerCase(Locale.ROOT));
    }

    /** The contrast ratio of WCAG 2.2 in hundredths, rounded down. */
    private static long contrastWithWhite(String hex) {
        long luminance = (2126 * linear(hex.substring(1, 3))
                        + 7152 * linear(hex.substring(3, 5))
                        + 722 * linear(hex.substring(5)))
                / 10_000;
        return 105L * SCALE / (luminance + SCALE / 20);
    }

    /** The linear light of a channel, in millionths: ((c / 255 + 0.055) / 1.055) to the power of 2.4, in whole numbers. */
    private static long linear(String channel) {
        int value = Integer.parseInt(channel, 16);
        if (value <= 10) {
            return value * 100L * SCALE / (255 * 1292);
        }
        BigInteger base = BigInteger.valueOf(value * 1000L + 14_025);
        BigInteger power = base.pow(12).multiply(BigInteger.valueOf(SCALE).pow(5));
        BigInteger unit = BigInteger.valueOf(269_025).pow(12);
        int low = 0;
        int high = SCALE;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (BigInteger.valueOf(middle).pow(5).multiply(unit).compareTo(power) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

package io.github.queuesla.core.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A percentage as written in a contract, exact to the last digit. Immutable.
 *
 * @param value between 0 and 100, without trailing zeros
 */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

    /** A hundred per cent. */
    public static final Percentage HUNDRED = new Percentage(new BigDecimal("100"));

    private static final int MAX_DECIMALS = 6;

    public Percentage {
        if (value.signum() < 0 || value.compareTo(new BigDecimal("100")) > 0) {
            throw new IllegalArgumentException("a percentage must be between 0 and 100, not " + value);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException("a percentage has at most " + MAX_DECIMALS + " decimals, not " + value);
        }
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Reads {@code 80}, {@code 99.95} or {@code 80%}.
     *
     * @throws IllegalArgumentException when the text is not a number between 0 and 100
     */
    public static Percentage parse(String text) {
        String number = text.strip();
        if (number.endsWith("%")) {
            number = number.substring(0, number.length() - 1).strip();
        }
        // BigDecimal also reads signs and exponents, which a contract does not use.
        if (!number.matches("\\d{1,3}(\\.\\d{1,12})?")) {
            throw new InvalidValueException(
                    "'" + text + "' is not a percentage", "write a number between 0 and 100 such as 80 or 99.5");
        }
        return new Percentage(new BigDecimal(number));
    }

    /** The percentage that was probably meant, if this one looks like a fraction: 80 for 0.8. */
    public Optional<Percentage> meantAsFraction() {
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0
                ? Optional.of(new Percentage(value.movePointRight(2)))
                : Optional.empty();
    }

    /** The number of digits after the decimal point. */
    public int decimals() {
        return value.scale();
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString() + "%";
    }
}

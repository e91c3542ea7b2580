package io.github.queuesla.report;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What a program is given for a value. Immutable.
 *
 * @param text a text, which each format makes safe in its own way; or a number with all its digits and without an exponent
 */
public record Scalar(Kind kind, String text) {

    /** What it is. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        /** Null in JSON, an empty cell in CSV. */
        NOTHING,
        /** An empty cell in CSV; in JSON there is not even the key. */
        OMITTED
    }

    /** Nothing. */
    public static final Scalar NOTHING = new Scalar(Kind.NOTHING, "");

    /** A text. */
    public static Scalar text(String text) {
        return new Scalar(Kind.TEXT, text);
    }

    /** A whole number. */
    public static Scalar number(long number) {
        return new Scalar(Kind.NUMBER, Long.toString(number));
    }

    /** A decimal number. */
    public static Scalar number(BigDecimal number) {
        return new Scalar(Kind.NUMBER, number.toPlainString());
    }

    /** True or false. */
    public static Scalar truth(boolean truth) {
        return new Scalar(Kind.TRUTH, Boolean.toString(truth));
    }

    /** A percentage as programs are given it: the same number with at least one decimal and no zero beyond it. */
    public static BigDecimal shortest(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }

    /** The number, where it is one. */
    public Optional<BigDecimal> number() {
        return kind == Kind.NUMBER ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    boolean isNothing() {
        return kind == Kind.NOTHING || kind == Kind.OMITTED;
    }

    void writeTo(JsonGenerator json) {
        switch (kind) {
            case TEXT -> json.writeString(text);
            case NUMBER -> json.writeNumber(text);
            case TRUTH -> json.writeBoolean(Boolean.parseBoolean(text));
            case NOTHING, OMITTED -> json.writeNull();
        }
    }
}

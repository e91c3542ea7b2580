package io.github.queuesla.report;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A value in JSON or CSV. Immutable.
 *
 * @param text a text, which each format makes safe; or a number with all its digits and no exponent
 */
public record Scalar(Kind kind, String text) {

    /** The kind of value. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        /** Null in JSON, an empty cell in CSV. */
        NOTHING,
        /** An empty cell in CSV; JSON omits the key. */
        OMITTED
    }

    /** No value: null in JSON, an empty cell in CSV. */
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

    /** A percentage for programs: at least one decimal, and no trailing zero after the first. */
    public static BigDecimal shortest(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }

    /** The number; empty for other kinds. */
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

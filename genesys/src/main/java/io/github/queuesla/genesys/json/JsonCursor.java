package io.github.queuesla.genesys.json;

import io.github.queuesla.http.MalformedBody;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** A position in a JSON document. Code that receives one must read or skip exactly the value at it. */
public final class JsonCursor {

    /** Reads or skips the value of one member of an object. */
    @FunctionalInterface
    public interface Member {
        void read(String name) throws IOException;
    }

    /** Reads or skips one element of an array. */
    @FunctionalInterface
    public interface Element {
        void read() throws IOException;
    }

    private static final long MOST_CONTACTS = 1_000_000_000_000L;

    /** More milliseconds than 30,000 years have, and few enough to add many of them. */
    private static final int MOST_DIGITS_OF_A_SUM = 15;

    private final JsonParser parser;

    JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the members of an object; {@code null} counts as an empty object. */
    public void object(Member member) throws IOException {
        if (isNull()) {
            return;
        }
        expect(JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name);
        }
    }

    /** Reads the elements of an array, at most {@code most}; {@code null} counts as an empty array. */
    public void array(int most, Element element) throws IOException {
        if (isNull()) {
            return;
        }
        expect(JsonToken.START_ARRAY, "an array");
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++count > most) {
                throw new MalformedBody(nameOf(listPointer()) + " has more than " + most + " entries");
            }
            element.read();
        }
    }

    /** A text. */
    public String text() throws IOException {
        expect(JsonToken.VALUE_STRING, "a text");
        return parser.getString();
    }

    /** A text; empty for {@code null} and for an empty text. */
    public Optional<String> textOrNull() throws IOException {
        return isNull() ? Optional.empty() : Optional.of(text()).filter(text -> !text.isEmpty());
    }

    /**
     * A whole number that is not negative; accepts {@code 101.0}, but not {@code "101"} or {@code null}
     * (docs/adr/0005).
     */
    public long count() throws IOException {
        long count = wholeNumber();
        if (count < 0) {
            throw malformed("is negative");
        }
        return count;
    }

    private long wholeNumber() throws IOException {
        // A response has hundreds of thousands of counts, and almost all are written like this.
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        BigDecimal number = number();
        if (number.signum() < 0) {
            throw malformed("is negative");
        }
        try {
            // Exact, never rounded: a count of 1.5 is an error of the platform, not a count.
            return number.longValueExact();
        } catch (ArithmeticException broken) {
            throw malformed("is not a whole number, or too large");
        }
    }

    /** A number of contacts: a count; refuses what no organisation can reach, so that sums cannot overflow. */
    public long contacts() throws IOException {
        long count = count();
        if (count > MOST_CONTACTS) {
            throw malformed("is more than " + MOST_CONTACTS + " contacts");
        }
        return count;
    }

    /** A sum that is not negative, to the nearest whole number: platforms add up in decimals, and write {@code 4.02E5}. */
    public long sum() throws IOException {
        BigDecimal number = number();
        if (number.signum() < 0) {
            throw malformed("is negative");
        }
        // By the digits before the point, because an exponent may be too large to write the number out.
        long digits = (long) number.precision() - number.scale();
        if (number.signum() == 0 || digits < 0) {
            return 0;
        }
        if (digits > MOST_DIGITS_OF_A_SUM) {
            throw malformed("has more than " + MOST_DIGITS_OF_A_SUM + " digits");
        }
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A number. */
    public BigDecimal number() throws IOException {
        if (!isNumber()) {
            throw malformed("is not a number");
        }
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException endless) {
            throw malformed("has an exponent that is out of range");
        }
    }

    /** A boolean. */
    public boolean truth() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_TRUE && parser.currentToken() != JsonToken.VALUE_FALSE) {
            throw malformed("is neither true nor false");
        }
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** Whether the value is {@code null}. */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Whether the value is a number. */
    public boolean isNumber() {
        JsonToken token = parser.currentToken();
        return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    /** Whether the value is a text. */
    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Whether the value is an object. */
    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Whether the value is an array. */
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Skips the value. */
    public void skip() {
        parser.skipChildren();
    }

    /** An error about the value at this position, with its JSON pointer. */
    public MalformedBody malformed(String what) {
        return new MalformedBody(nameOf(pointer()) + " " + what);
    }

    private String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    /** The JSON pointer of the array that contains the current element. */
    private String listPointer() {
        String entry = pointer();
        return entry.substring(0, Math.max(0, entry.lastIndexOf('/')));
    }

    private static String nameOf(String pointer) {
        return pointer.isEmpty() ? "the body" : "the value at " + pointer;
    }

    private void expect(JsonToken token, String what) throws MalformedBody {
        if (parser.currentToken() != token) {
            throw malformed("is not " + what);
        }
    }
}

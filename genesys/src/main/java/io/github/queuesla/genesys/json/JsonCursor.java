package io.github.queuesla.genesys.json;

import io.github.queuesla.http.MalformedBody;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A place in a JSON document that is being read. Whoever is handed one reads or skips exactly the value it points at. */
public final class JsonCursor {

    /** What to do with one member of an object; it reads or skips the member's value. */
    @FunctionalInterface
    public interface Member {
        void read(String name) throws IOException;
    }

    /** What to do with one element of an array; it reads or skips the element. */
    @FunctionalInterface
    public interface Element {
        void read() throws IOException;
    }

    private static final long MOST_CONTACTS = 1_000_000_000_000L;

    private final JsonParser parser;

    JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Goes through an object's members; {@code null} counts as an object without any. */
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

    /** Goes through an array's elements, at most so many; {@code null} counts as an array without any. */
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

    /** A number of things: whole, not negative; {@code 101.0} will do, {@code "101"} and {@code null} will not. */
    public long count() throws IOException {
        BigDecimal number = number();
        if (number.signum() < 0) {
            throw malformed("is negative");
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException broken) {
            throw malformed("is not a whole number, or too large");
        }
    }

    /** A number of contacts: a count that no organisation can reach is refused, so that sums of them stay numbers. */
    public long contacts() throws IOException {
        long count = count();
        if (count > MOST_CONTACTS) {
            throw malformed("is more than " + MOST_CONTACTS + " contacts");
        }
        return count;
    }

    /** A number. */
    public BigDecimal number() throws IOException {
        if (!isNumber()) {
            throw malformed("is not a number");
        }
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException endless) {
            throw malformed("has an exponent that no number can have");
        }
    }

    /** Whether something is so. */
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

    /** Passes over the value. */
    public void skip() {
        parser.skipChildren();
    }

    /** Says that the value at this place is not what it has to be. */
    public MalformedBody malformed(String what) {
        return new MalformedBody(nameOf(pointer()) + " " + what);
    }

    private String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    /** Where the list is that the parser has come to an entry of. */
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

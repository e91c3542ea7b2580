package io.github.queuesla.genesys.conversation;

import io.github.queuesla.genesys.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.async.ByteArrayFeeder;

/**
 * A copy of a page of conversations, while it is received, with nothing but the members that {@link ConversationReader}
 * uses. The reader finds the same in it as in the page, also when the page is cut or no JSON. Not thread-safe.
 */
public final class ConversationExcerpt extends OutputStream {

    private static final Pattern RESULTS = Pattern.compile(".*/conversations/details/jobs/[^/]+/results");

    /** What makes a copy as unreadable as its original. */
    private static final byte NO_JSON = '!';

    /** Stands for all unused members of the document: what has others only is no page, and neither is its copy. */
    private static final String UNUSED_MEMBER = "";

    private final OutputStream copy;
    private final JsonGenerator json;
    private final JsonParser parser;
    private final ByteArrayFeeder feeder;
    /** The places around the current value, innermost first. */
    private final Deque<Place> places = new ArrayDeque<>();

    private Place next = Place.DOCUMENT;
    private int passedOver;
    private boolean unusedMember;
    private boolean broken;

    /** A copy into this stream, which closing closes. */
    public ConversationExcerpt(OutputStream copy) {
        this.copy = copy;
        this.json = JsonText.unclosed(copy);
        this.parser = Members.FACTORY.createNonBlockingByteArrayParser(ObjectReadContext.empty());
        this.feeder = Objects.requireNonNull((ByteArrayFeeder) parser.nonBlockingInputFeeder());
    }

    /** Whether a response from there contains conversations. */
    public static boolean isFor(URI uri) {
        return RESULTS.matcher(uri.getPath()).matches();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (broken) {
            return;
        }
        try {
            feeder.feedInput(bytes, offset, offset + length);
            JsonToken token = parser.nextToken();
            while (token != JsonToken.NOT_AVAILABLE && token != null) {
                copy(token);
                token = parser.nextToken();
            }
        } catch (JacksonException noJson) {
            broken = true;
            json.flush();
            copy.write(NO_JSON);
        }
    }

    @Override
    public void close() throws IOException {
        if (!broken) {
            json.flush();
        }
        copy.close();
    }

    private void copy(JsonToken token) {
        if (passedOver > 0) {
            passedOver += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            return;
        }
        switch (token) {
            case PROPERTY_NAME -> name(parser.currentName());
            case START_OBJECT, START_ARRAY -> open(token == JsonToken.START_OBJECT);
            case END_OBJECT, END_ARRAY -> close(token == JsonToken.END_OBJECT);
            default -> scalar(token);
        }
    }

    private void name(String name) {
        Place member = places.getFirst().member(name);
        next = member;
        if (member != Place.UNUSED) {
            json.writeName(name);
        } else if (places.size() == 1 && !unusedMember) {
            unusedMember = true;
            json.writeNullProperty(UNUSED_MEMBER);
        }
    }

    private void open(boolean object) {
        Place place = next;
        if (place == Place.UNUSED) {
            passedOver = 1;
            next = places.getFirst().inside();
            return;
        }
        if (object) {
            json.writeStartObject();
        } else {
            json.writeStartArray();
        }
        // A value of another kind than expected is left empty: it may hold anything.
        Place inside = object ? place.asObject() : place.asList();
        places.addFirst(inside);
        next = inside.inside();
    }

    private void close(boolean object) {
        if (object) {
            json.writeEndObject();
        } else {
            json.writeEndArray();
        }
        places.removeFirst();
        next = following();
    }

    private Place following() {
        return places.isEmpty() ? Place.DOCUMENT : places.getFirst().inside();
    }

    private void scalar(JsonToken token) {
        Place place = next;
        next = following();
        if (place == Place.UNUSED) {
            return;
        }
        switch (token) {
            case VALUE_STRING -> {
                String text = text();
                json.writeString(place.keeps(text) ? text : "");
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.writeNumber(place == Place.NUMBER ? text() : "0");
            case VALUE_TRUE, VALUE_FALSE -> json.writeBoolean(false);
            default -> json.writeNull();
        }
    }

    private String text() {
        @Nullable String text = parser.getString();
        return text == null ? "" : text;
    }
}

package io.github.queuesla.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What anybody would write to get the same fields out of a page with Jackson's streaming parser: no checks, no limits, no
 * matching of outcomes with offers.
 *
 * @param <T> a time as it is kept
 */
final class PlainExtractor<T> {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** A conversation. */
    record Conversation<T>(@Nullable String id, List<Participant<T>> participants) {}

    /** A participant. */
    record Participant<T>(@Nullable String purpose, List<Session<T>> sessions) {}

    /** A session. */
    record Session<T>(
            @Nullable String media, @Nullable String direction, List<Metric<T>> metrics, List<Segment<T>> segments) {}

    /** A metric. */
    record Metric<T>(
            @Nullable String name, long value, @Nullable T time) {}

    /** A segment. */
    record Segment<T>(
            @Nullable String queue,
            @Nullable T start,
            @Nullable T end) {}

    private final JsonParser parser;
    private final Function<String, T> time;

    private PlainExtractor(JsonParser parser, Function<String, T> time) {
        this.parser = parser;
        this.time = time;
    }

    /** The conversations of a page, with their times as text. */
    static List<Conversation<String>> texts(byte[] page) {
        return read(page, Function.identity());
    }

    /** The conversations of a page, with their times read. */
    static List<Conversation<Instant>> instants(byte[] page) {
        return read(page, Instant::parse);
    }

    private static <T> List<Conversation<T>> read(byte[] page, Function<String, T> time) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), page)) {
            return new PlainExtractor<>(parser, time).page();
        }
    }

    private interface Entry<E> {
        E read();
    }

    private List<Conversation<T>> page() {
        List<Conversation<T>> conversations = new ArrayList<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("conversations")) {
                conversations = list(this::conversation);
            } else {
                parser.skipChildren();
            }
        }
        return conversations;
    }

    private <E> List<E> list(Entry<E> entry) {
        List<E> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            entries.add(entry.read());
        }
        return entries;
    }

    private Conversation<T> conversation() {
        String id = null;
        List<Participant<T>> participants = List.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "conversationId" -> id = parser.getString();
                case "participants" -> participants = list(this::participant);
                default -> parser.skipChildren();
            }
        }
        return new Conversation<>(id, participants);
    }

    private Participant<T> participant() {
        String purpose = null;
        List<Session<T>> sessions = List.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "purpose" -> purpose = parser.getString();
                case "sessions" -> sessions = list(this::session);
                default -> parser.skipChildren();
            }
        }
        return new Participant<>(purpose, sessions);
    }

    private Session<T> session() {
        String media = null;
        String direction = null;
        List<Metric<T>> metrics = List.of();
        List<Segment<T>> segments = List.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "mediaType" -> media = parser.getString();
                case "direction" -> direction = parser.getString();
                case "metrics" -> metrics = list(this::metric);
                case "segments" -> segments = list(this::segment);
                default -> parser.skipChildren();
            }
        }
        return new Session<>(media, direction, metrics, segments);
    }

    private Metric<T> metric() {
        String metric = null;
        long value = 0;
        T emitted = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "name" -> metric = parser.getString();
                case "value" -> value = parser.getLongValue();
                case "emitDate" -> emitted = time.apply(parser.getString());
                default -> parser.skipChildren();
            }
        }
        return new Metric<>(metric, value, emitted);
    }

    private Segment<T> segment() {
        String queue = null;
        T start = null;
        T end = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "queueId" -> queue = parser.getString();
                case "segmentStart" -> start = time.apply(parser.getString());
                case "segmentEnd" -> end = time.apply(parser.getString());
                default -> parser.skipChildren();
            }
        }
        return new Segment<>(queue, start, end);
    }
}

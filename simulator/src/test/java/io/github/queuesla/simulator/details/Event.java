package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.Outcome;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What happened to a contact, read from a conversation as the API describes it, or told by the organisation. */
record Event(String name, String queueId, String mediaType, Instant at, long value) {

    private static final List<String> NAMES = List.of("nOffered", "tAnswered", "tAbandon", "tFlowOut");

    boolean isIn(Instant start, Instant end) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    /**
     * The events of a conversation: each metric belongs to the queue of the segment that holds its time, and what the
     * customer's session repeats does not count.
     */
    static List<Event> read(JsonNode conversation) {
        List<Event> events = new ArrayList<>();
        if (conversation.has("conversationId")
                && conversation.at("/participants").isArray()) {
            for (JsonNode participant : conversation.at("/participants")) {
                if (!participant.at("/purpose").stringValue().equals("customer")) {
                    participant
                            .at("/sessions")
                            .forEach(session -> session.at("/metrics")
                                    .forEach(metric -> read(session, metric).ifPresent(events::add)));
                }
            }
        }
        return events;
    }

    private static Optional<Event> read(JsonNode session, JsonNode metric) {
        String name = metric.at("/name").stringValue();
        if (!NAMES.contains(name) || metric.at("/value").longValue() < 0) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(metric.at("/emitDate").stringValue());
            long value = name.equals("nOffered") ? 0 : metric.at("/value").longValue();
            return Optional.of(new Event(
                    name, queueAt(session, at), session.at("/mediaType").stringValue(), at, value));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static String queueAt(JsonNode session, Instant at) {
        for (JsonNode segment : session.at("/segments")) {
            Instant start = Instant.parse(segment.at("/segmentStart").stringValue());
            Instant end = Instant.parse(segment.at("/segmentEnd").asString("9999-12-31T00:00:00Z"));
            if (segment.has("queueId") && !at.isBefore(start) && !at.isAfter(end)) {
                return segment.at("/queueId").stringValue();
            }
        }
        throw new AssertionError("no segment with a queue holds " + at + " in " + session);
    }

    /** The events of a contact. */
    static List<Event> of(Contact contact) {
        List<Event> events = new ArrayList<>();
        String medium = contact.mediaType().code();
        events.add(new Event("nOffered", contact.queueId(), medium, contact.offered(), 0));
        if (contact.outcome() != Outcome.NONE) {
            String name = switch (contact.outcome()) {
                case ANSWERED -> "tAnswered";
                case ABANDONED -> "tAbandon";
                default -> "tFlowOut";
            };
            events.add(new Event(name, contact.queueId(), medium, contact.ended(), contact.waitMillis()));
        }
        return events;
    }
}

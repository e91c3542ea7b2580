package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.conversation.Conversation;
import io.github.queuesla.simulator.wire.Times;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what has happened of conversations until some moment. */
final class ConversationWriter {

    private static final double HEAD_LAST = 0.1;

    private final JsonGenerator json;
    private final Rendering rendering;
    private final long until;

    ConversationWriter(JsonGenerator json, Rendering rendering) {
        this.json = json;
        this.rendering = rendering;
        this.until = rendering.until();
    }

    /** JSON objects have no order: some conversations say last which one they are. */
    void write(Conversation conversation) {
        boolean lastly = conversation.draws().happens("head last", HEAD_LAST);
        json.writeStartObject();
        if (!lastly) {
            writeHead(conversation);
        }
        json.writeArrayPropertyStart("participants");
        new Participants(conversation, rendering).all().forEach(this::write);
        json.writeEndArray();
        if (lastly) {
            writeHead(conversation);
        }
        json.writeEndObject();
    }

    private void writeHead(Conversation conversation) {
        json.writeStringProperty("conversationId", conversation.id());
        time("conversationStart", conversation.start());
        time("conversationEnd", conversation.end());
        json.writeStringProperty("originatingDirection", "inbound");
        json.writeArrayPropertyStart("divisionIds");
        conversation.visits().stream()
                .map(visit -> visit.queue().division().id())
                .distinct()
                .forEach(json::writeString);
        json.writeEndArray();
    }

    private void write(Participant participant) {
        Session session = participant.session();
        if (session.segments().stream().noneMatch(segment -> segment.start() < until)) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("participantId", participant.id());
        text("participantName", participant.name());
        json.writeStringProperty("purpose", participant.purpose());
        text("userId", participant.userId());
        if (!participant.attributes().isEmpty()) {
            texts("attributes", participant.attributes());
        }
        json.writeArrayPropertyStart("sessions");
        write(session);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Session session) {
        json.writeStartObject();
        boolean lastly = session.id().charAt(0) == '0';
        if (!lastly) {
            writeHead(session);
        }
        json.writeArrayPropertyStart("metrics");
        session.metrics().stream().filter(metric -> metric.emitted() < until).forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("segments");
        session.segments().stream().filter(segment -> segment.start() < until).forEach(this::write);
        json.writeEndArray();
        if (lastly) {
            writeHead(session);
        }
        json.writeEndObject();
    }

    private void writeHead(Session session) {
        json.writeStringProperty("sessionId", session.id());
        text("peerId", session.peerId());
        json.writeStringProperty("mediaType", session.mediaType().code());
        json.writeStringProperty("direction", "inbound");
        session.texts().forEach(json::writeStringProperty);
    }

    private void write(Metric metric) {
        json.writeStartObject();
        json.writeStringProperty("name", metric.name());
        json.writeNumberProperty("value", metric.value());
        time("emitDate", metric.emitted());
        json.writeEndObject();
    }

    private void write(Segment segment) {
        json.writeStartObject();
        time("segmentStart", segment.start());
        time("segmentEnd", segment.end());
        text("queueId", segment.queueId());
        if (segment.end() < until) {
            text("disconnectType", segment.disconnectType());
        }
        json.writeStringProperty("segmentType", segment.type());
        json.writeBooleanProperty("conference", segment.conference());
        segment.texts().forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    /** What is still to come is left out. */
    private void time(String name, long epochMillis) {
        if (epochMillis < until) {
            json.writeStringProperty(name, Times.text(epochMillis));
        }
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private void texts(String name, Map<String, String> values) {
        json.writeObjectPropertyStart(name);
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}

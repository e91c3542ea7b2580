package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.conversation.QueueVisit;
import io.github.queuesla.simulator.traffic.ContactDraws;
import io.github.queuesla.simulator.wire.Times;
import tools.jackson.core.JsonGenerator;

/**
 * Conversations that no client can count: each is damaged in one place, and has nothing besides that would count. They
 * come in addition to the true ones, so the truth stays as it is.
 */
enum MalformedConversation {
    /** It says nothing of which conversation it is. */
    WITHOUT_ID,
    /** Its only metric was emitted at no time. */
    BAD_DATE,
    /** Its only metric is a wait below 0. */
    NEGATIVE_WAIT,
    /** Its participants are a text. */
    NO_LIST;

    /** One of the kinds. */
    static MalformedConversation draw(ContactDraws draws) {
        return values()[(int) draws.between("malformed kind", 0, values().length)];
    }

    /** Writes such a conversation, in the place of a visit. */
    void write(JsonGenerator json, QueueVisit visit) {
        ContactDraws draws = visit.draws();
        json.writeStartObject();
        if (this != WITHOUT_ID) {
            json.writeStringProperty("conversationId", draws.uuid("malformed conversation"));
        }
        json.writeStringProperty("conversationStart", Times.text(visit.offered()));
        json.writeStringProperty("conversationEnd", Times.text(visit.ended()));
        if (this == NO_LIST) {
            json.writeStringProperty("participants", "none");
        } else {
            json.writeArrayPropertyStart("participants");
            participant(json, visit);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void participant(JsonGenerator json, QueueVisit visit) {
        String emitted = Times.text(visit.ended());
        json.writeStartObject();
        json.writeStringProperty("participantId", visit.draws().uuid("malformed participant"));
        json.writeStringProperty("purpose", "acd");
        json.writeArrayPropertyStart("sessions");
        json.writeStartObject();
        json.writeStringProperty("sessionId", visit.draws().uuid("malformed session"));
        json.writeStringProperty("mediaType", visit.mediaType().code());
        json.writeArrayPropertyStart("metrics");
        json.writeStartObject();
        json.writeStringProperty("name", "tAbandon");
        json.writeNumberProperty("value", this == NEGATIVE_WAIT ? -visit.waitMillis() - 1 : visit.waitMillis());
        json.writeStringProperty("emitDate", this == BAD_DATE ? emitted.substring(0, 9) + "T" : emitted);
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayPropertyStart("segments");
        json.writeStartObject();
        json.writeStringProperty("segmentStart", Times.text(visit.offered()));
        json.writeStringProperty("segmentEnd", emitted);
        json.writeStringProperty("queueId", visit.queue().id());
        json.writeStringProperty("segmentType", "interact");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}

package io.github.queuesla.genesys.conversation;

/** What a value in a page of conversations is, as far as it is used. */
enum Place {
    /** A page, a conversation, or a list of conversations. */
    DOCUMENT,
    CONVERSATIONS,
    CONVERSATION,
    PARTICIPANTS,
    PARTICIPANT,
    SESSIONS,
    SESSION,
    METRICS,
    METRIC,
    SEGMENTS,
    SEGMENT,
    /** A word of the platform, or an id. */
    WORD,
    TIME,
    NUMBER,
    /** What is passed over. */
    UNUSED;

    /** What the member of an object here is. */
    Place member(String name) {
        return switch (this) {
            case DOCUMENT ->
                switch (name) {
                    case "conversations" -> CONVERSATIONS;
                    case "cursor" -> WORD;
                    case "dataAvailabilityDate" -> TIME;
                    default -> CONVERSATION.member(name);
                };
            case CONVERSATION ->
                switch (name) {
                    case "conversationId" -> WORD;
                    case "participants" -> PARTICIPANTS;
                    default -> UNUSED;
                };
            case PARTICIPANT ->
                switch (name) {
                    case "purpose" -> WORD;
                    case "sessions" -> SESSIONS;
                    default -> UNUSED;
                };
            case SESSION ->
                switch (name) {
                    case "mediaType", "direction" -> WORD;
                    case "metrics" -> METRICS;
                    case "segments" -> SEGMENTS;
                    default -> UNUSED;
                };
            case METRIC ->
                switch (name) {
                    case "name" -> WORD;
                    case "value" -> NUMBER;
                    case "emitDate" -> TIME;
                    default -> UNUSED;
                };
            case SEGMENT ->
                switch (name) {
                    case "queueId" -> WORD;
                    case "segmentStart", "segmentEnd" -> TIME;
                    default -> UNUSED;
                };
            default -> UNUSED;
        };
    }

    /** What it is when it turns out to be an object. */
    Place asObject() {
        return switch (this) {
            case DOCUMENT, CONVERSATION, PARTICIPANT, SESSION, METRIC, SEGMENT -> this;
            default -> UNUSED;
        };
    }

    /** What it is when it turns out to be a list. */
    Place asList() {
        return switch (this) {
            case DOCUMENT -> CONVERSATIONS;
            case CONVERSATIONS, PARTICIPANTS, SESSIONS, METRICS, SEGMENTS -> this;
            default -> UNUSED;
        };
    }

    /** What the entries of a list here are. */
    Place inside() {
        return switch (this) {
            case CONVERSATIONS -> CONVERSATION;
            case PARTICIPANTS -> PARTICIPANT;
            case SESSIONS -> SESSION;
            case METRICS -> METRIC;
            case SEGMENTS -> SEGMENT;
            default -> UNUSED;
        };
    }

    /** Whether a text here is what it should be, so that it can be copied. */
    boolean keeps(String text) {
        return switch (this) {
            case WORD -> true;
            case TIME -> IsoTime.millis(text.toCharArray(), 0, text.length()) != IsoTime.NONE;
            default -> false;
        };
    }
}

package io.github.queuesla.genesys.conversation;

import io.github.queuesla.genesys.json.JsonLimits;
import java.util.List;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The members that are read, in each object. A member's number is its place in the list. */
final class Members {

    /** Without the library's detection of repeated members, which remembers every name: we look for ours. */
    static final JsonFactory FACTORY =
            JsonLimits.parsers(JsonLimits.LONGEST_TEXT).build();

    static final int CONVERSATION_ID = 0;
    static final int PARTICIPANTS = 1;
    static final int CONVERSATIONS = 2;
    static final int CURSOR = 3;
    static final int AVAILABLE_UNTIL = 4;

    /** A document: a page, or a conversation. */
    static final Members DOCUMENT =
            of("conversationId", "participants", "conversations", "cursor", "dataAvailabilityDate");

    static final Members CONVERSATION = of("conversationId", "participants");

    static final int PURPOSE = 0;
    static final int SESSIONS = 1;
    static final Members PARTICIPANT = of("purpose", "sessions");

    static final int MEDIA_TYPE = 0;
    static final int DIRECTION = 1;
    static final int METRICS = 2;
    static final int SEGMENTS = 3;
    static final Members SESSION = of("mediaType", "direction", "metrics", "segments");

    static final int NAME = 0;
    static final int VALUE = 1;
    static final int EMIT_DATE = 2;
    static final Members METRIC = of("name", "value", "emitDate");

    static final int SEGMENT_START = 0;
    static final int SEGMENT_END = 1;
    static final int QUEUE_ID = 2;
    static final Members SEGMENT = of("segmentStart", "segmentEnd", "queueId");

    private final List<String> names;
    private final PropertyNameMatcher matcher;

    private Members(List<String> names) {
        this.names = names;
        this.matcher = FACTORY.constructNameMatcher(
                names.stream().map(Named::fromString).toList(), false);
    }

    private static Members of(String... names) {
        return new Members(List.of(names));
    }

    PropertyNameMatcher matcher() {
        return matcher;
    }

    /** The name of a member. */
    String name(int member) {
        return names.get(member);
    }
}

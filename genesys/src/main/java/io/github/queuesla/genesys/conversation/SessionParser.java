package io.github.queuesla.genesys.conversation;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * The reader of a conversation's participants, sessions, metrics and segments, whatever the order of their members.
 * What is not needed is passed over. Not thread-safe.
 */
final class SessionParser {

    private static final int MOST_CHARACTERS = 256;
    /** About 300 years. */
    private static final long LONGEST_WAIT = 10_000_000_000_000L;
    /** Stands for a value that is not a whole number. */
    private static final long NO_NUMBER = Long.MIN_VALUE;

    private final JsonParser parser;
    private final TextTable<EventType> metrics = new TextTable<>(MetricName::event);
    private final TextTable<Purpose> purposes = new TextTable<>(Purpose::of);
    private final TextTable<QueueId> queues =
            new TextTable<>(text -> isUsable(text) ? new QueueId(text.strip()) : null);
    private final TextTable<MediaType> media =
            new TextTable<>(text -> isUsable(text) ? new MediaType(text.strip()) : null);
    private final TextTable<String> directions = new TextTable<>(text -> isUsable(text) ? text.strip() : null);

    SessionParser(JsonParser parser) {
        this.parser = parser;
    }

    private static boolean isUsable(String text) {
        return !text.isBlank() && text.length() <= MOST_CHARACTERS;
    }

    /** Reads the conversation at the parser into a draft. */
    void conversation(ConversationDraft draft) throws UnusableConversation {
        int seen = 0;
        int member = next(Members.CONVERSATION);
        while (member != PropertyNameMatcher.MATCH_END_OBJECT) {
            seen = once(seen, member, Members.CONVERSATION);
            conversationMember(member, draft);
            member = next(Members.CONVERSATION);
        }
    }

    /** Reads a member of a conversation, whose value is at the parser. */
    void conversationMember(int member, ConversationDraft draft) throws UnusableConversation {
        switch (member) {
            case Members.CONVERSATION_ID -> draft.setId(conversationId());
            case Members.PARTICIPANTS -> {
                if (isList("participants")) {
                    while (nextObject("participants")) {
                        participant(draft);
                    }
                }
            }
            default -> parser.skipChildren();
        }
    }

    /** Passes over the rest of a conversation inside of {@code depth} objects and lists, except its id. */
    void skipRest(int depth, ConversationDraft draft) {
        while (parser.streamReadContext().getNestingDepth() > depth) {
            JsonToken token = parser.nextToken();
            boolean own = token == JsonToken.PROPERTY_NAME
                    && parser.streamReadContext().getNestingDepth() == depth + 1;
            if (own && parser.currentName().equals(Members.CONVERSATION.name(Members.CONVERSATION_ID))) {
                parser.nextToken();
                draft.setId(conversationId());
            }
        }
    }

    private void participant(ConversationDraft draft) throws UnusableConversation {
        Purpose purpose = Purpose.OTHER;
        int first = draft.sessions().size();
        int seen = 0;
        int member = next(Members.PARTICIPANT);
        while (member != PropertyNameMatcher.MATCH_END_OBJECT) {
            seen = once(seen, member, Members.PARTICIPANT);
            switch (member) {
                case Members.PURPOSE -> {
                    Purpose read = of(purposes);
                    purpose = read == null ? Purpose.OTHER : read;
                }
                case Members.SESSIONS -> {
                    if (isList("sessions")) {
                        while (nextObject("sessions")) {
                            session(draft);
                        }
                    }
                }
                default -> parser.skipChildren();
            }
            member = next(Members.PARTICIPANT);
        }
        for (Session session : draft.sessions().subList(first, draft.sessions().size())) {
            session.setPurpose(purpose);
        }
    }

    private void session(ConversationDraft draft) throws UnusableConversation {
        Session session = new Session();
        int seen = 0;
        int member = next(Members.SESSION);
        while (member != PropertyNameMatcher.MATCH_END_OBJECT) {
            seen = once(seen, member, Members.SESSION);
            switch (member) {
                case Members.MEDIA_TYPE -> session.setMedia(of(media));
                case Members.DIRECTION -> session.setDirection(of(directions));
                case Members.METRICS -> {
                    if (isList("metrics")) {
                        while (nextObject("metrics")) {
                            metric(session, draft);
                        }
                    }
                }
                case Members.SEGMENTS -> {
                    if (isList("segments")) {
                        while (nextObject("segments")) {
                            segment(session);
                        }
                    }
                }
                default -> parser.skipChildren();
            }
            member = next(Members.SESSION);
        }
        if (session.hasQueueEvents()) {
            draft.add(session);
            session.problems().forEach(draft::problem);
        }
    }

    private void metric(Session session, ConversationDraft draft) throws UnusableConversation {
        @Nullable EventType event = null;
        long value = NO_NUMBER;
        long time = IsoTime.NONE;
        int seen = 0;
        int member = next(Members.METRIC);
        while (member != PropertyNameMatcher.MATCH_END_OBJECT) {
            seen = once(seen, member, Members.METRIC);
            switch (member) {
                case Members.NAME -> event = of(metrics);
                case Members.VALUE -> value = number();
                case Members.EMIT_DATE -> time = time();
                default -> parser.skipChildren();
            }
            member = next(Members.METRIC);
        }
        if (event != null) {
            draft.count();
            @Nullable String problem = problem(event, value, time);
            if (problem == null) {
                session.add(new Session.Metric(event, time, event == EventType.OFFERED ? 0 : value));
            } else {
                session.problem(problem);
            }
        }
    }

    private static @Nullable String problem(EventType event, long value, long time) {
        if (time == IsoTime.NONE) {
            return MetricName.of(event) + " has no valid emitDate";
        }
        if (value == NO_NUMBER) {
            return MetricName.at(event, time) + ": its value is not a whole number";
        }
        if (event == EventType.OFFERED && value != 1) {
            return MetricName.at(event, time) + ": its value is " + value + ", not 1";
        }
        return value < 0 || value > LONGEST_WAIT
                ? MetricName.at(event, time) + ": a wait of " + value + " ms is impossible"
                : null;
    }

    private void segment(Session session) throws UnusableConversation {
        long start = IsoTime.NONE;
        long end = Long.MAX_VALUE;
        @Nullable QueueId queue = null;
        int seen = 0;
        int member = next(Members.SEGMENT);
        while (member != PropertyNameMatcher.MATCH_END_OBJECT) {
            seen = once(seen, member, Members.SEGMENT);
            switch (member) {
                case Members.SEGMENT_START -> start = time();
                case Members.SEGMENT_END -> end = parser.currentToken() == JsonToken.VALUE_NULL ? end : time();
                case Members.QUEUE_ID -> queue = of(queues);
                default -> parser.skipChildren();
            }
            member = next(Members.SEGMENT);
        }
        if (queue != null) {
            session.add(new Session.Segment(queue, start, end));
        }
    }

    /** The time at the parser; {@link IsoTime#NONE} when it is none. */
    long time() {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return IsoTime.millis(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        }
        parser.skipChildren();
        return IsoTime.NONE;
    }

    private long number() {
        JsonToken token = parser.currentToken();
        try {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return parser.getLongValue();
            }
            if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                return parser.getDecimalValue().longValueExact();
            }
        } catch (InputCoercionException | ArithmeticException | NumberFormatException unusable) {
            return NO_NUMBER;
        }
        parser.skipChildren();
        return NO_NUMBER;
    }

    private @Nullable String conversationId() {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return null;
        }
        String id = parser.getString().strip();
        return isUsable(id) ? id : null;
    }

    private <T> @Nullable T of(TextTable<T> table) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return table.of(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        }
        parser.skipChildren();
        return null;
    }

    /** Moves to the value of the next member and returns its number, or that of the end. */
    private int next(Members members) {
        int member = parser.nextNameMatch(members.matcher());
        if (member != PropertyNameMatcher.MATCH_END_OBJECT) {
            parser.nextToken();
        }
        return member;
    }

    /** Counts a member as seen; a second one of the same name could be meant in two ways. */
    static int once(int seen, int member, Members members) throws UnusableConversation {
        if (member < 0) {
            return seen;
        }
        if ((seen & 1 << member) != 0) {
            throw new UnusableConversation("has an object with two members " + members.name(member));
        }
        return seen | 1 << member;
    }

    /** Whether the value is a list; null counts as none. */
    private boolean isList(String name) throws UnusableConversation {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnusableConversation("has " + name + " that are not a list");
        }
        return true;
    }

    /** Moves to the next entry of a list, and returns whether there is one. */
    private boolean nextObject(String name) throws UnusableConversation {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT && token != JsonToken.END_ARRAY) {
            throw new UnusableConversation("has " + name + " that are not objects");
        }
        return token == JsonToken.START_OBJECT;
    }
}

package io.github.queuesla.genesys.conversation;

import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.http.MalformedBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The reader of documents with conversations. Not thread-safe. */
final class ConversationParser implements AutoCloseable {

    private final JsonParser parser;
    private final RecordLimit record;
    private final SessionParser sessions;
    private final ConversationReceiver receiver;
    private final long mostConversations;
    private @Nullable String cursor;
    private @Nullable Instant availableUntil;
    private boolean page;

    ConversationParser(InputStream stream, ConversationReceiver receiver, long mostConversations) {
        this.record = new RecordLimit(stream);
        this.parser = Members.FACTORY.createParser(ObjectReadContext.empty(), record);
        this.sessions = new SessionParser(parser);
        this.receiver = receiver;
        this.mostConversations = mostConversations;
    }

    @Override
    public void close() {
        parser.close();
    }

    /** Moves to the next document, and returns whether there is one. */
    boolean next() {
        record.next();
        return parser.nextToken() != null;
    }

    /** The cursor of the last page; empty without one. */
    Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    /** The availability date of the last page; empty without one. */
    Optional<Instant> availableUntil() {
        return Optional.ofNullable(availableUntil);
    }

    /** Whether the last document was a page, and not a list or an object of another shape. */
    boolean isPage() {
        return page;
    }

    /** Reads the document at the parser: a page, a conversation, or a list of conversations. */
    void document() throws IOException {
        JsonToken token = parser.currentToken();
        page = false;
        if (token == JsonToken.START_ARRAY) {
            conversations();
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            throw new MalformedBody("the document is neither a page of conversations nor a conversation");
        }
        cursor = null;
        availableUntil = null;
        ConversationDraft draft = new ConversationDraft();
        try {
            if (object(draft)) {
                deliver(draft);
            }
        } catch (UnusableConversation unusable) {
            sessions.skipRest(0, draft);
            putAside(draft, unusable);
        }
    }

    /** Reads the members of a document, and returns whether it is a conversation. */
    private boolean object(ConversationDraft draft) throws IOException, UnusableConversation {
        boolean conversation = false;
        boolean other = false;
        int seen = 0;
        int member = parser.nextNameMatch(Members.DOCUMENT.matcher());
        while (member != PropertyNameMatcher.MATCH_END_OBJECT) {
            parser.nextToken();
            if (member > Members.PARTICIPANTS && (seen & 1 << member) != 0) {
                throw new MalformedBody("the document has two members " + Members.DOCUMENT.name(member));
            }
            seen = SessionParser.once(seen, member, Members.DOCUMENT);
            switch (member) {
                case Members.CONVERSATION_ID, Members.PARTICIPANTS -> {
                    conversation = true;
                    sessions.conversationMember(member, draft);
                }
                case Members.CONVERSATIONS -> conversations();
                case Members.CURSOR -> cursor = textOrNull("cursor");
                case Members.AVAILABLE_UNTIL -> availableUntil = availability();
                default -> {
                    other = true;
                    parser.skipChildren();
                }
            }
            member = parser.nextNameMatch(Members.DOCUMENT.matcher());
        }
        page = seen >> Members.CONVERSATIONS != 0 || (seen == 0 && !other);
        return conversation;
    }

    private void conversations() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedBody("the conversations are not a list");
        }
        long count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            record.next();
            if (++count > mostConversations) {
                throw new MalformedBody("there are more than " + mostConversations + " conversations");
            }
            conversation();
        }
        record.next();
    }

    private void conversation() {
        ConversationDraft draft = new ConversationDraft();
        JsonToken token = parser.currentToken();
        int depth = parser.streamReadContext().getNestingDepth() - (token != null && token.isStructStart() ? 1 : 0);
        try {
            if (token != JsonToken.START_OBJECT) {
                throw new UnusableConversation("is not an object");
            }
            sessions.conversation(draft);
            deliver(draft);
        } catch (UnusableConversation unusable) {
            sessions.skipRest(depth, draft);
            putAside(draft, unusable);
        }
    }

    private void deliver(ConversationDraft draft) throws UnusableConversation {
        String id = draft.id();
        if (id == null) {
            throw new UnusableConversation("has no usable conversationId");
        }
        List<QueueEvent> events = QueueEvents.of(draft, id);
        draft.problems().forEach(problem -> receiver.putAside(new PutAside(Optional.of(id), problem)));
        receiver.conversation(id, events);
    }

    private void putAside(ConversationDraft draft, UnusableConversation unusable) {
        receiver.putAside(new PutAside(Optional.ofNullable(draft.id()), "the conversation " + unusable.reason()));
    }

    private @Nullable String textOrNull(String member) throws MalformedBody {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new MalformedBody("the " + member + " is not a text");
        }
        String text = parser.getString();
        return text.isEmpty() ? null : text;
    }

    private @Nullable Instant availability() {
        long millis = sessions.time();
        return millis == IsoTime.NONE ? null : Instant.ofEpochMilli(millis);
    }
}

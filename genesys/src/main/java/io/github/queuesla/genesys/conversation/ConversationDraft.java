package io.github.queuesla.genesys.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of a conversation so far. Holds no data about the customer. Not thread-safe. */
final class ConversationDraft {

    /** More than any conversation has; the visits of one fit into 15 bits. */
    private static final int MOST_ENTRIES = 10_000;

    private final List<Session> sessions = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable String id;
    private int entries;

    void setId(@Nullable String id) {
        this.id = id;
    }

    /** Its id; null when it has none that can be used. */
    @Nullable
    String id() {
        return id;
    }

    void add(Session session) {
        sessions.add(session);
    }

    /** The sessions with queue events. */
    List<Session> sessions() {
        return sessions;
    }

    /** Remembers the problem of a metric. */
    void problem(String problem) {
        problems.add(problem);
    }

    /** The problems of single metrics. */
    List<String> problems() {
        return problems;
    }

    /** Counts an event or a problem. */
    void count() throws UnusableConversation {
        if (++entries > MOST_ENTRIES) {
            throw new UnusableConversation("has more than " + MOST_ENTRIES + " queue events");
        }
    }
}

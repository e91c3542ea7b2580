package io.github.queuesla.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The secrets that a server may quote: those of all OAuth clients and of a proxy, and the last 20 tokens. Thread-safe.
 */
final class KnownSecrets {
    private static final int MAX_TOKENS = 20;

    private final Redaction ofClients;
    private final Deque<Secret> tokens = new ArrayDeque<>();
    private volatile Redaction redaction;

    KnownSecrets(List<ClientCredentials> clients, List<Secret> others) {
        Redaction all = Redaction.none();
        for (Secret other : others) {
            all = all.and(other);
        }
        for (ClientCredentials client : clients) {
            all = all.and(client);
        }
        ofClients = all;
        redaction = all;
    }

    /** Adds a token. Must happen before anything about the response that contains it is logged. */
    synchronized void add(Secret token) {
        tokens.addLast(token);
        if (tokens.size() <= MAX_TOKENS) {
            redaction = redaction.and(token);
            return;
        }
        // Bounded, since each redaction searches for every token; a server that quotes a token quotes a recent one.
        tokens.removeFirst();
        Redaction all = ofClients;
        for (Secret known : tokens) {
            all = all.and(known);
        }
        redaction = all;
    }

    /** Removes all of them from texts. */
    Redaction redaction() {
        return redaction;
    }
}

package io.github.queuesla.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Every secret that a server may quote: those of all OAuth clients, and the tokens handed out of late, whichever request
 * they went out with. Thread-safe.
 */
final class KnownSecrets {
    private static final int MOST_TOKENS = 20;

    private final Redaction ofClients;
    private final Deque<Secret> tokens = new ArrayDeque<>();
    private volatile Redaction redaction;

    KnownSecrets(List<ClientCredentials> clients) {
        Redaction all = Redaction.none();
        for (ClientCredentials client : clients) {
            all = all.and(client);
        }
        ofClients = all;
        redaction = all;
    }

    /** Takes note of a token, which has to happen before anything is said about the answer that brought it. */
    synchronized void add(Secret token) {
        tokens.addLast(token);
        if (tokens.size() <= MOST_TOKENS) {
            redaction = redaction.and(token);
            return;
        }
        tokens.removeFirst();
        Redaction all = ofClients;
        for (Secret known : tokens) {
            all = all.and(known);
        }
        redaction = all;
    }

    /** Takes all of them out of a text. */
    Redaction redaction() {
        return redaction;
    }
}

package io.github.queuesla.faultlab.network;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The state of one OAuth client in the audit. */
final class ClientRecord {

    private static final long SPAN = Duration.ofSeconds(60).toNanos();

    private final Deque<Long> sends = new ArrayDeque<>();
    private final Set<String> refused = new HashSet<>();
    private String token = "";
    private long tokenGoodUntil;
    private boolean asking;
    private long closedUntil;
    private int allowed = Integer.MAX_VALUE;

    long closedUntil() {
        return closedUntil;
    }

    void closeUntil(long until) {
        closedUntil = Math.max(closedUntil, until);
    }

    void allow(int perMinute) {
        allowed = perMinute;
    }

    /** Counts an API request; false if there were too many in the last 60 seconds. */
    boolean countSend(long now, int maxRate) {
        while (!sends.isEmpty() && sends.peekFirst() + SPAN <= now) {
            sends.removeFirst();
        }
        sends.addLast(now);
        // The client keeps 5% below the limit that the platform announces (inin-ratelimit-allowed).
        int careful = allowed == Integer.MAX_VALUE ? maxRate : Math.max(1, (int) (allowed * 95L / 100));
        return sends.size() <= Math.min(maxRate, careful);
    }

    /** Forgets what a restarted client cannot know: its token, its recent requests, and a gate that nobody kept. */
    void forget(long gateKeptUntil) {
        closedUntil = Math.min(closedUntil, gateKeptUntil);
        token = "";
        sends.clear();
        allowed = Integer.MAX_VALUE;
    }

    void refused(String bearer) {
        refused.add(bearer);
    }

    /** Whether the client has no valid token and no token request in flight. */
    boolean needsToken(long now) {
        return !asking && (token.isEmpty() || refused.contains(token) || now >= tokenGoodUntil);
    }

    void tokenAskedFor(boolean yes) {
        asking = yes;
    }

    void tokenReceived(String value, long goodUntil) {
        token = value;
        tokenGoodUntil = goodUntil;
    }
}

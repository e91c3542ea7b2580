package io.github.queuesla.faultlab.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the ways in which a client got on after something had gone wrong. */
public final class Recoveries {

    /** What a client does so that a run goes on. */
    public enum Path {
        /** A request that had failed was repeated and succeeded. */
        REPEATED,
        /** A request that had been throttled was sent again and succeeded. */
        WAITED_FOR_THE_GATE,
        /** A request refused with 401 succeeded with another token. */
        TOKEN_RENEWED,
        /** A token was replaced before it expired. */
        TOKEN_REPLACED,
        /** A request that had been throttled for one OAuth client went out for another. */
        OTHER_LANE,
        /** A request too large for the platform was followed by smaller ones. */
        MADE_SMALLER,
        /** A question about counts was asked again, because two answers contradicted each other. */
        ASKED_AGAIN,
        /** The queue list was read again, because it was shorter than it promised. */
        LISTED_AGAIN,
        /** A client that started anew waited for a gate that the one before had left closed. */
        GATE_KEPT_OVER_A_RESTART,
        /** A client kept to its rate. */
        PACED,
        /** A page token that came back ended the paging. */
        LOOP_ENDED,
        /** A client that may not list queues went on without the list. */
        WITHOUT_THE_LIST,
        /** A platform without the tutorial's question was asked the published one. */
        OTHER_SURFACE,
        /** A wait beyond the deadline was refused at once. */
        DEADLINE_KEPT,
        /** A run ended because it was stopped. */
        STOPPED,
        /** A run went on without what could not be had, and said so. */
        PARTIAL
    }

    private final Map<Path, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> lastStatus = new HashMap<>();
    private final Map<String, String> lastClient = new HashMap<>();
    private final Map<String, Fault> lastFault = new HashMap<>();
    private final Map<Fault, Integer> overcome = new TreeMap<>();
    private final Set<String> succeeded = new HashSet<>();
    private final Set<String> tokensOf = new HashSet<>();
    private final Set<String> refusedOf = new HashSet<>();

    /** How often each was taken. */
    public Map<Path, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** Counts one that only the run itself can see. */
    public void took(Path path) {
        counts.merge(path, 1, Integer::sum);
    }

    void sent(SentRequest request) {
        Integer before = lastStatus.get(request.key());
        String client = lastClient.put(request.key(), request.clientId());
        if (before != null && before == 429 && client != null && !client.equals(request.clientId())) {
            took(Path.OTHER_LANE);
        }
        if (succeeded.contains(request.key()) && !request.token()) {
            took(request.list() ? Path.LISTED_AGAIN : Path.ASKED_AGAIN);
        }
        if (request.token() && tokensOf.contains(request.clientId()) && !refusedOf.remove(request.clientId())) {
            took(Path.TOKEN_REPLACED);
        }
        lastStatus.put(request.key(), 0);
    }

    void answered(SentRequest request, int status) {
        lastStatus.put(request.key(), status);
        if (status == 401) {
            refusedOf.add(request.clientId());
        }
        if (status == 413) {
            took(Path.MADE_SMALLER);
        }
    }

    void met(SentRequest request, Fault fault) {
        lastFault.put(request.key(), fault);
    }

    /** How often a request that had met each fault succeeded in the end. */
    public Map<Fault, Integer> overcome() {
        return new TreeMap<>(overcome);
    }

    void succeeded(SentRequest request) {
        succeeded.add(request.key());
        if (request.token()) {
            tokensOf.add(request.clientId());
        }
        Fault fault = lastFault.remove(request.key());
        if (fault != null) {
            overcome.merge(fault, 1, Integer::sum);
            took(
                    switch (fault) {
                        case THROTTLED, TOKEN_RATE_LIMIT -> Path.WAITED_FOR_THE_GATE;
                        case TOKEN_DIES -> Path.TOKEN_RENEWED;
                        default -> Path.REPEATED;
                    });
        }
    }
}

package io.github.queuesla.faultlab.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts how a client recovered from faults. */
public final class Recoveries {

    /** A way of recovering. */
    public enum Path {
        /** A failed request was retried and succeeded. */
        REPEATED,
        /** A throttled request was sent again and succeeded. */
        WAITED_FOR_THE_GATE,
        /** A request refused with 401 succeeded with another token. */
        TOKEN_RENEWED,
        /** A token was replaced before it expired. */
        TOKEN_REPLACED,
        /** A request throttled for one OAuth client was sent by another. */
        OTHER_CLIENT,
        /** A request too large for the platform was followed by smaller ones. */
        MADE_SMALLER,
        /** A count query was repeated because two answers contradicted each other. */
        ASKED_AGAIN,
        /** The queue list was read again, because it was shorter than it promised or had moved. */
        LISTED_AGAIN,
        /** A restarted client kept to a wait that was demanded before the restart. */
        GATE_KEPT_OVER_A_RESTART,
        /** The client delayed a request to keep its rate limit. */
        PACED,
        /** A page token that came back ended the paging. */
        LOOP_ENDED,
        /** A client that may not list queues went on without the list. */
        WITHOUT_THE_LIST,
        /** The client used the published API because the platform lacks the tutorial's. */
        OTHER_API,
        /** A wait beyond the deadline was refused at once. */
        DEADLINE_KEPT,
        /** The run was stopped. */
        STOPPED,
        /** The run reported some results as unavailable. */
        PARTIAL,
        /** A details job that was lost was submitted again. */
        JOB_SUBMITTED_AGAIN,
        /** A history went on after its process had ended while it wrote. */
        CRASH_SURVIVED,
        /** A history went on after the power had failed, and what was not forced to the disk was cut. */
        POWER_FAILURE_SURVIVED,
        /** A run left days of a history out and said so. */
        DAYS_REPORTED,
        /** A day of a history was replaced by what the platform had made of it since. */
        DAY_CORRECTED
    }

    private final Map<Path, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> lastStatus = new HashMap<>();
    private final Map<String, String> lastClient = new HashMap<>();
    private final Map<String, Fault> lastFault = new HashMap<>();
    private final Map<Fault, Integer> overcome = new TreeMap<>();
    private final Set<String> succeeded = new HashSet<>();
    private final Set<String> tokensOf = new HashSet<>();
    private final Set<String> refusedOf = new HashSet<>();

    /** How often each path was taken. */
    public Map<Path, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** Counts a path that only the run itself can see. */
    public void took(Path path) {
        counts.merge(path, 1, Integer::sum);
    }

    void sent(SentRequest request) {
        Integer before = lastStatus.get(request.key());
        String client = lastClient.put(request.key(), request.clientId());
        if (before != null && before == 429 && client != null && !client.equals(request.clientId())) {
            took(Path.OTHER_CLIENT);
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

    /** How often a request succeeded in the end after each fault. */
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

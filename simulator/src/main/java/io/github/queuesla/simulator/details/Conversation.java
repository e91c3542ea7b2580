package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.traffic.ContactDraws;
import java.util.List;

/**
 * Contacts of one customer, one after the other.
 *
 * @param draws what is random about it: the draws of its first contact
 * @param visits its contacts in order of time
 */
record Conversation(ContactDraws draws, List<Visit> visits) {

    /** A conversation starts at most so long before its first contact. */
    static final long LONGEST_PROLOGUE_MILLIS = 30_000;

    private static final long CONNECTING_MILLIS = 200;

    String id() {
        return draws.uuid("conversation");
    }

    Visit first() {
        return visits.get(0);
    }

    /** When it began: before its first contact entered a queue. */
    long start() {
        return flowStart() - CONNECTING_MILLIS;
    }

    /** When the customer was connected, to a menu if it was a call. */
    long flowStart() {
        boolean menu = first().mediaType() == MediaType.VOICE;
        return first().offered() - (menu ? draws.between("menu", 3_000, LONGEST_PROLOGUE_MILLIS - 1_000) : 1);
    }

    /** When it ended. */
    long end() {
        return visits.stream().mapToLong(Visit::handledUntil).max().orElseThrow();
    }
}

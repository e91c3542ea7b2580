package io.github.queuesla.simulator.conversation;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.traffic.ContactDraws;
import java.util.List;

/**
 * Contacts of one customer, one after the other. Times are milliseconds since the epoch.
 *
 * @param draws what is random about it: the draws of its first contact
 * @param entered when its first contact entered a queue
 * @param end when it ends; {@link Long#MAX_VALUE} if it never does
 * @param activeUntil up to when the platform reports it: its end, or some weeks after the last that happened in it
 * @param visits its contacts in order of time, as far as they are known
 */
public record Conversation(ContactDraws draws, long entered, long end, long activeUntil, List<QueueVisit> visits) {

    /** A conversation starts at most so long before its first contact. */
    public static final long LONGEST_PROLOGUE_MILLIS = 30_000;

    private static final long CONNECTING_MILLIS = 200;

    /** Its id, a UUID. */
    public String id() {
        return idOf(draws);
    }

    /** The id of the conversation whose first contact has these draws. */
    static String idOf(ContactDraws draws) {
        return draws.uuid("conversation");
    }

    /** Its first contact that is known. */
    public QueueVisit first() {
        return visits.get(0);
    }

    /** When it began: before its first contact entered a queue. */
    public long start() {
        return connected() - CONNECTING_MILLIS;
    }

    /** When the customer was connected, to a menu if it was a call. */
    public long connected() {
        boolean menu = first().mediaType() == MediaType.VOICE;
        return entered - (menu ? draws.between("menu", 3_000, LONGEST_PROLOGUE_MILLIS - 1_000) : 1);
    }

    /** Whether it has no end. */
    public boolean isEndless() {
        return end == Long.MAX_VALUE;
    }
}

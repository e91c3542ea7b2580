package io.github.queuesla.simulator.conversation;

import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.traffic.ContactDraws;

/** Contacts that keep their conversation open long after they were handled. */
final class Lasting {

    private static final long DAY_MILLIS = 86_400_000L;
    private static final int LEAST_DAYS = 3;
    private static final int MOST_DAYS = 55;

    private Lasting() {}

    static boolean isDrawn(ContactDraws draws, ConversationShares shares) {
        return legStaysOpen(draws, shares) || neverEnds(draws, shares);
    }

    static boolean legStaysOpen(ContactDraws draws, ConversationShares shares) {
        return draws.happens("leg stays open", shares.leftOpen());
    }

    static boolean neverEnds(ContactDraws draws, ConversationShares shares) {
        return draws.happens("never ends", shares.neverEnded());
    }

    /** When the open leg is closed at last. */
    static long legEnd(ContactDraws draws, long handled) {
        return handled + draws.between("open leg", LEAST_DAYS * DAY_MILLIS, MOST_DAYS * DAY_MILLIS);
    }

    /** Up to when a conversation without an end is still reported. */
    static long reportedUntil(long handled) {
        return handled + MOST_DAYS * DAY_MILLIS;
    }
}

package io.github.queuesla.simulator.contact;

import java.time.Instant;
import java.util.List;

/**
 * The true counts of a period, contact by contact. Offers count when the contact enters the queue, everything else when
 * its wait ends, so the numbers of a short period need not add up.
 *
 * @param offered contacts that entered the queue in the period
 * @param answered contacts answered in the period
 * @param answeredWithin of those, answered after a wait of at most the threshold
 * @param abandoned contacts abandoned in the period
 * @param abandonedWithin of those, abandoned after a wait of at most the threshold
 * @param shortAbandoned of those abandoned, the ones with a wait below the organisation's short-abandon limit
 * @param flowedOut contacts that left the queue in another way in the period
 */
public record TrueCounts(
        long offered,
        long answered,
        long answeredWithin,
        long abandoned,
        long abandonedWithin,
        long shortAbandoned,
        long flowedOut) {

    /** No contacts. */
    public static final TrueCounts NONE = new TrueCounts(0, 0, 0, 0, 0, 0, 0);

    /** Limits in milliseconds: a wait of at most {@code within} is in time, one below {@code shortAbandon} is short. */
    public record Limits(long within, long shortAbandon) {}

    /** Counts what happened at or after {@code start} and before {@code end}. */
    public static TrueCounts of(List<Contact> contacts, Instant start, Instant end, Limits limits) {
        TrueCounts sum = NONE;
        for (Contact contact : contacts) {
            if (contact.offeredIn(start, end)) {
                sum = sum.plus(new TrueCounts(1, 0, 0, 0, 0, 0, 0));
            }
            if (contact.endedIn(start, end)) {
                sum = sum.plus(ending(contact, limits));
            }
        }
        return sum;
    }

    private static TrueCounts ending(Contact contact, Limits limits) {
        long within = contact.waitMillis() <= limits.within() ? 1 : 0;
        long shortly = contact.waitMillis() < limits.shortAbandon() ? 1 : 0;
        return switch (contact.outcome()) {
            case ANSWERED -> new TrueCounts(0, 1, within, 0, 0, 0, 0);
            case ABANDONED -> new TrueCounts(0, 0, 0, 1, within, shortly, 0);
            case FLOWED_OUT -> new TrueCounts(0, 0, 0, 0, 0, 0, 1);
            case NONE -> NONE;
        };
    }

    /** The sum of both. */
    public TrueCounts plus(TrueCounts other) {
        return new TrueCounts(
                offered + other.offered,
                answered + other.answered,
                answeredWithin + other.answeredWithin,
                abandoned + other.abandoned,
                abandonedWithin + other.abandonedWithin,
                shortAbandoned + other.shortAbandoned,
                flowedOut + other.flowedOut);
    }
}

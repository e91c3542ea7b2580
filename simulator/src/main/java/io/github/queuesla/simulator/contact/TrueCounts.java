package io.github.queuesla.simulator.contact;

import java.time.Instant;
import java.util.List;

/**
 * What really happened in a period, counted visit by visit. Offers are counted when they enter the queue, everything
 * else when the wait ends, so in a short period the numbers need not add up.
 *
 * @param offered visits that entered the queue in the period
 * @param answered visits answered in the period
 * @param answeredWithin of those, answered after a wait of at most the threshold
 * @param abandoned visits abandoned in the period
 * @param abandonedWithin of those, abandoned after a wait of at most the threshold
 * @param shortAbandoned of those abandoned, the ones with a wait below the organisation's short-abandon limit
 * @param flowedOut visits that left the queue otherwise in the period
 */
public record TrueCounts(
        long offered,
        long answered,
        long answeredWithin,
        long abandoned,
        long abandonedWithin,
        long shortAbandoned,
        long flowedOut) {

    /** Nothing happened. */
    public static final TrueCounts NONE = new TrueCounts(0, 0, 0, 0, 0, 0, 0);

    /** How waits are judged, both in milliseconds: in time is at most {@code within}, short is below {@code shortAbandon}. */
    public record Limits(long within, long shortAbandon) {}

    /** Counts the emissions of the contacts that fall at or after {@code start} and before {@code end}. */
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
        };
    }

    /** Both together. */
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

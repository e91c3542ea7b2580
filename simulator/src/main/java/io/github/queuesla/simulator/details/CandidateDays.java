package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.conversation.Chains;
import io.github.queuesla.simulator.conversation.ContactRef;
import io.github.queuesla.simulator.conversation.Conversation;
import io.github.queuesla.simulator.organisation.Organisation;
import java.util.stream.IntStream;

/**
 * The days whose contacts can be of conversations that are active in an interval.
 *
 * @param organisation the organisation
 * @param chains how its contacts are joined
 * @param first from here on, contacts that keep a conversation open for days
 * @param firstWhole from here on, all contacts
 * @param last the last day
 */
record CandidateDays(Organisation organisation, Chains chains, long first, long firstWhole, long last) {

    private static final long DAY_MILLIS = 86_400_000L;
    /** A wait of up to 23 hours and the talk after it reach into the second day after. */
    private static final int DAYS_BACK = 2;

    static CandidateDays of(ConversationScope scope, Organisation organisation, Chains chains) {
        long firstWhole = Math.floorDiv(scope.start(), DAY_MILLIS) - DAYS_BACK;
        long first = chains.lastingExist() ? firstWhole - Chains.LONGEST_DAYS : firstWhole;
        // A conversation begins a little before its first contact, which may be on the day after the end.
        long last = Math.floorDiv(scope.end() - 1 + Conversation.LONGEST_PROLOGUE_MILLIS, DAY_MILLIS);
        return new CandidateDays(organisation, chains, first, firstWhole, last);
    }

    int count() {
        return (int) (last - first + 1);
    }

    /** The places of the contacts in question, of that queue and day. */
    IntStream places(int queue, long day) {
        return day < firstWhole
                ? IntStream.of(chains.lasting(queue, day))
                : IntStream.range(0, organisation.day(queue, day).size());
    }

    boolean hold(ContactRef contact) {
        return contact.epochDay() >= firstWhole || (contact.epochDay() >= first && chains.isLasting(contact));
    }
}

package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.conversation.Assembly;
import io.github.queuesla.simulator.conversation.Chains;
import io.github.queuesla.simulator.conversation.ContactRef;
import io.github.queuesla.simulator.conversation.Conversation;
import io.github.queuesla.simulator.conversation.QueueVisit;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.traffic.DayOfContacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;

/**
 * The conversations of an organisation, found anew for each page by going through the contacts of one queue and day
 * after the other. Thread-safe.
 */
final class Conversations {

    private final Organisation organisation;
    private final Chains chains;
    private final Assembly assembly;

    Conversations(Organisation organisation) {
        this.organisation = organisation;
        this.chains = new Chains(organisation);
        this.assembly = new Assembly(organisation, chains);
    }

    /** The page of at most {@code size} conversations that begins there. */
    Page page(ConversationScope scope, Position from, int size) {
        CandidateDays days = CandidateDays.of(scope, organisation, chains);
        List<Conversation> found = new ArrayList<>();
        long wanted = Math.min(size, scope.query().limit() - from.delivered());
        int least = from.place();
        for (int block = from.block();
                block < days.count() * organisation.queues().size();
                block++) {
            int queue = block / days.count();
            long day = days.first() + block % days.count();
            PrimitiveIterator.OfInt places = days.places(queue, day).iterator();
            while (places.hasNext()) {
                int place = places.nextInt();
                Optional<Conversation> next =
                        place < least ? Optional.empty() : conversation(scope, days, new ContactRef(queue, day, place));
                if (next.isPresent() && found.size() >= wanted) {
                    return page(found, new Position(block, place, from.delivered() + found.size(), false), scope);
                }
                next.ifPresent(found::add);
            }
            least = 0;
        }
        return new Page(found, Optional.empty());
    }

    private static Page page(List<Conversation> found, Position next, ConversationScope scope) {
        boolean more = next.delivered() < scope.query().limit();
        return new Page(found, more ? Optional.of(next) : Optional.empty());
    }

    /** The conversation that is listed in the place of this contact: the first of its contacts that these days hold. */
    private Optional<Conversation> conversation(ConversationScope scope, CandidateDays days, ContactRef contact) {
        if (isOutside(scope, contact) && chains.isAlone(contact)) {
            return Optional.empty();
        }
        ContactRef first = contact;
        for (Optional<ContactRef> before = chains.previous(first);
                before.isPresent();
                before = chains.previous(first)) {
            first = before.get();
            if (days.hold(first)) {
                return Optional.empty();
            }
        }
        return assembly.conversation(first, scope.asOf(), scope::isVisible).filter(scope::covers);
    }

    private boolean isOutside(ConversationScope scope, ContactRef contact) {
        DayOfContacts day = organisation.day(contact.queue(), contact.epochDay());
        long offered = day.offeredAt(contact.place());
        return offered >= scope.asOf().at()
                || offered < scope.asOf().keptSince()
                || offered - Conversation.LONGEST_PROLOGUE_MILLIS >= scope.end()
                || day.endedAt(contact.place()) + QueueVisit.LONGEST_HANDLING_MILLIS <= scope.start();
    }
}

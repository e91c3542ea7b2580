package io.github.queuesla.simulator.conversation;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.traffic.ContactDraws;
import io.github.queuesla.simulator.traffic.DayOfContacts;
import io.github.queuesla.simulator.traffic.Revisions.Ending;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts conversations together. Id, start and end of a conversation come from all its contacts, known or not, so that
 * late, corrected and deleted contacts change what is in it, but not which conversation it is.
 */
public final class Assembly {

    private final Organisation organisation;
    private final Chains chains;
    private final ConversationShares shares;

    /** Puts the conversations of that organisation together. */
    public Assembly(Organisation organisation, Chains chains) {
        this.organisation = organisation;
        this.chains = chains;
        this.shares = organisation.options().conversations();
    }

    /**
     * The conversation that begins with this contact, with those of its contacts that are known by then and are in
     * visible queues; empty if there are none.
     */
    public Optional<Conversation> conversation(ContactRef first, AsOf asOf, Predicate<Queue> visible) {
        List<QueueVisit> visits = new ArrayList<>();
        long last = Long.MIN_VALUE;
        long endless = Long.MIN_VALUE;
        ContactRef contact = first;
        while (contact != null) {
            ContactRef following = chains.next(contact).orElse(null);
            QueueVisit original = visit(contact, following, original(contact));
            Optional<QueueVisit> known = known(contact, following, asOf);
            last = Math.max(
                    last, Math.max(lastOf(original), known.map(Assembly::lastOf).orElse(last)));
            if (Lasting.neverEnds(original.draws(), shares)) {
                endless = Lasting.reportedUntil(original.handledUntil());
            }
            known.filter(visit -> visible.test(visit.queue())).ifPresent(visits::add);
            contact = following;
        }
        long end = endless == Long.MIN_VALUE ? last : Long.MAX_VALUE;
        return visits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conversation(
                        chains.draws(first), offered(first), end, Math.max(last, endless), List.copyOf(visits)));
    }

    /** That contact as a part of its conversation, as it is known by then; empty if nothing is known of it. */
    public Optional<QueueVisit> visit(ContactRef contact, AsOf asOf) {
        return known(contact, chains.next(contact).orElse(null), asOf);
    }

    /** The visit that began the session in which this contact is in its queue: mostly its own. */
    public QueueVisit opening(ContactRef contact, QueueVisit visit, AsOf asOf) {
        QueueVisit opening = visit;
        for (Optional<ContactRef> before = chains.previous(contact);
                before.isPresent();
                before = chains.previous(before.get())) {
            Optional<QueueVisit> earlier = visit(before.get(), asOf);
            if (earlier.isPresent() && !earlier.get().features().contains(QueueVisit.Feature.ONE_SESSION)) {
                break;
            }
            opening = earlier.orElse(opening);
        }
        return opening;
    }

    /** The id of the conversation that this contact is a part of. */
    public String conversationId(ContactRef contact) {
        ContactRef first = contact;
        for (Optional<ContactRef> before = chains.previous(first);
                before.isPresent();
                before = chains.previous(first)) {
            first = before.get();
        }
        return Conversation.idOf(chains.draws(first));
    }

    private static long lastOf(QueueVisit visit) {
        return visit.leg().map(Leg::end).orElse(visit.handledUntil());
    }

    private Optional<QueueVisit> known(ContactRef contact, @Nullable ContactRef following, AsOf asOf) {
        return organisation
                .revisions()
                .ending(chains.draws(contact), offered(contact), original(contact), asOf)
                .map(ending -> visit(contact, following, ending));
    }

    private QueueVisit visit(ContactRef contact, @Nullable ContactRef following, Ending ending) {
        ContactDraws draws = chains.draws(contact);
        boolean handedOver = chains.onward(contact)
                .filter(link -> link == Link.TRANSFER || link == Link.AGAIN)
                .isPresent();
        return new QueueVisit(
                organisation.queues().get(contact.queue()),
                day(contact).mediaType(contact.place()),
                offered(contact),
                ending.waitMillis(),
                ending.outcome(),
                draws,
                following == null ? null : new QueueVisit.Sequel(offered(following), handedOver),
                features(draws, following == null));
    }

    private Set<QueueVisit.Feature> features(ContactDraws draws, boolean last) {
        Set<QueueVisit.Feature> features = EnumSet.noneOf(QueueVisit.Feature.class);
        if (draws.happens("conference", shares.conferenced())) {
            features.add(QueueVisit.Feature.CONFERENCE);
        }
        if (Lasting.legStaysOpen(draws, shares)) {
            features.add(QueueVisit.Feature.OPEN_LEG);
        }
        if (!last && draws.happens("one session", shares.oneSession())) {
            features.add(QueueVisit.Feature.ONE_SESSION);
        }
        return features;
    }

    private DayOfContacts day(ContactRef contact) {
        return organisation.day(contact.queue(), contact.epochDay());
    }

    private long offered(ContactRef contact) {
        return day(contact).offeredAt(contact.place());
    }

    private Ending original(ContactRef contact) {
        return day(contact).ending(contact.place());
    }
}

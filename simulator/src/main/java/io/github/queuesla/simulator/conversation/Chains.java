package io.github.queuesla.simulator.conversation;

import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.traffic.ContactDraws;
import io.github.queuesla.simulator.traffic.DayOfContacts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Which contact follows which in one conversation: a pure function of the seed, found for one queue and day at a time.
 * Each contact follows at most one and is followed by at most one, of the same media type, offered later. Thread-safe.
 */
public final class Chains {

    /** A contact leads to another, or keeps a conversation open, for at most so many days. */
    public static final int LONGEST_DAYS = 60;

    private static final int LEAST_DAYS_BETWEEN = 7;
    private static final int DAYS_BETWEEN_SPREAD = 50;
    private static final long MOST_KEPT = 20_000_000;

    private record Key(Link link, int queue, long epochDay) {}

    private final Organisation organisation;
    private final ConversationShares shares;
    private final Map<Key, Pairs> pairs = new ConcurrentHashMap<>();
    private final Map<Long, int[]> lasting = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();

    /** The chains of that organisation. */
    public Chains(Organisation organisation) {
        this.organisation = organisation;
        this.shares = organisation.options().conversations();
    }

    /** The contact that follows this one in its conversation. */
    public Optional<ContactRef> next(ContactRef contact) {
        return onward(contact).flatMap(link -> {
            int place =
                    pairs(new Key(link, contact.queue(), contact.epochDay())).next(contact.place());
            return place < 0
                    ? Optional.empty()
                    : Optional.of(new ContactRef(
                            queueAfter(link, contact.queue(), contact.epochDay()),
                            contact.epochDay() + daysBetween(link, contact.queue()),
                            place));
        });
    }

    /** The contact before this one in its conversation. */
    public Optional<ContactRef> previous(ContactRef contact) {
        return back(contact).flatMap(link -> {
            // Links to another day lead to a queue that depends on the day they come from; the number of days
            // depends on the queue only where the queue stays the same.
            long day = contact.epochDay() - daysBetween(link, contact.queue());
            int queue = queueBefore(link, contact.queue(), day);
            int place = pairs(new Key(link, queue, day)).previous(contact.place());
            return place < 0 ? Optional.empty() : Optional.of(new ContactRef(queue, day, place));
        });
    }

    /** How this contact would lead to another one. */
    Optional<Link> onward(ContactRef contact) {
        return Link.onward(draws(contact), shares);
    }

    /** How another contact would lead to this one. */
    private Optional<Link> back(ContactRef contact) {
        return Link.back(draws(contact), shares);
    }

    /** Whether this contact is all of its conversation, which ends soon after it was handled. */
    public boolean isAlone(ContactRef contact) {
        ContactDraws draws = draws(contact);
        return Link.onward(draws, shares).isEmpty()
                && Link.back(draws, shares).isEmpty()
                && !Lasting.isDrawn(draws, shares);
    }

    /** The places of the contacts of a queue and day that may keep a conversation open for days. */
    public int[] lasting(int queue, long epochDay) {
        return lasting.computeIfAbsent(((long) queue << 32) | (epochDay & 0xffff_ffffL), key -> {
            int size = organisation.size(queue, epochDay);
            return IntStream.range(0, size)
                    .filter(place -> isLasting(new ContactRef(queue, epochDay, place)))
                    .toArray();
        });
    }

    /** Whether this contact may keep a conversation open for days after it was handled. */
    public boolean isLasting(ContactRef contact) {
        ContactDraws draws = draws(contact);
        return Lasting.isDrawn(draws, shares)
                || Link.onward(draws, shares).filter(Link.OVER_WEEKS::equals).isPresent();
    }

    /** Whether any contact may do so. */
    public boolean lastingExist() {
        return shares.overWeeks() + shares.leftOpen() + shares.neverEnded() > 0;
    }

    /** The random numbers of a contact. */
    ContactDraws draws(ContactRef contact) {
        return organisation.draws(contact.queue(), contact.epochDay(), contact.place());
    }

    private Pairs pairs(Key key) {
        // As in the traffic model: two threads that both clear the cache lose time only.
        if (kept.get() > MOST_KEPT) {
            pairs.clear();
            kept.set(0);
        }
        return pairs.computeIfAbsent(key, wanted -> {
            Pairs made = make(wanted);
            kept.addAndGet(made.size());
            return made;
        });
    }

    private Pairs make(Key key) {
        Link link = key.link();
        DayOfContacts earlier = organisation.day(key.queue(), key.epochDay());
        int queue = queueAfter(link, key.queue(), key.epochDay());
        long day = key.epochDay() + daysBetween(link, key.queue());
        return Pairs.of(
                new Pairs.Side(
                        earlier,
                        place -> link.suits(earlier.outcome(place))
                                && onward(new ContactRef(key.queue(), key.epochDay(), place))
                                        .filter(link::equals)
                                        .isPresent()),
                new Pairs.Side(
                        organisation.day(queue, day),
                        place -> back(new ContactRef(queue, day, place))
                                .filter(link::equals)
                                .isPresent()),
                link);
    }

    private int queueAfter(Link link, int queue, long epochDay) {
        return Math.floorMod(
                queue + shift(link, epochDay), organisation.queues().size());
    }

    private int queueBefore(Link link, int queue, long epochDay) {
        return Math.floorMod(
                queue - shift(link, epochDay), organisation.queues().size());
    }

    /** How many queues further the next contact is: the same for all queues of a day, so that no two lead to one. */
    private int shift(Link link, long epochDay) {
        return switch (link) {
            case AGAIN, OVER_WEEKS -> 0;
            case TRANSFER, OVER_NIGHT ->
                (int) organisation
                        .draws(-4, epochDay, 0)
                        .between(link.name(), 1, organisation.queues().size());
        };
    }

    private int daysBetween(Link link, int queue) {
        return switch (link) {
            case TRANSFER, AGAIN -> 0;
            case OVER_NIGHT -> 1;
            case OVER_WEEKS ->
                LEAST_DAYS_BETWEEN
                        + (int) organisation.draws(queue, 0, -1).between("days between", 0, DAYS_BETWEEN_SPREAD);
        };
    }
}

package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.query.Subject;
import io.github.queuesla.simulator.traffic.ContactDraws;
import io.github.queuesla.simulator.traffic.DayOfContacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conversations of an organisation, found anew for each page by going through the contacts of one queue and day
 * after the other: nothing is kept but the contacts themselves. Thread-safe.
 */
final class Conversations {

    private static final long DAY_MILLIS = 86_400_000L;
    /** A wait of up to 23 hours and the talk after it reach into the second day after. */
    private static final int DAYS_BACK = 2;

    private final Organisation organisation;

    Conversations(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The page of at most {@code size} conversations that begins there. */
    Page page(ConversationScope scope, Position from, int size) {
        long firstDay = Math.floorDiv(scope.interval().start().toEpochMilli(), DAY_MILLIS) - DAYS_BACK;
        // A conversation begins a little before its first contact, which may be on the day after the end.
        long lastDay = Math.floorDiv(
                scope.interval().end().toEpochMilli() - 1 + Conversation.LONGEST_PROLOGUE_MILLIS, DAY_MILLIS);
        int days = (int) (lastDay - firstDay + 1);
        List<Conversation> found = new ArrayList<>();
        long wanted = Math.min(size, scope.query().limit() - from.delivered());
        int place = from.place();
        for (int block = from.block(); block < days * organisation.queues().size(); block++) {
            int queue = block / days;
            DayOfContacts contacts = organisation.day(queue, firstDay + block % days);
            for (; place < contacts.size(); place++) {
                Optional<Conversation> next = conversation(scope, queue, contacts, place);
                if (next.isPresent()) {
                    if (found.size() >= wanted) {
                        long delivered = from.delivered() + found.size();
                        boolean more = delivered < scope.query().limit();
                        return new Page(
                                found,
                                more ? Optional.of(new Position(block, place, delivered, false)) : Optional.empty());
                    }
                    found.add(next.get());
                }
            }
            place = 0;
        }
        return new Page(found, Optional.empty());
    }

    private Optional<Conversation> conversation(ConversationScope scope, int queueIndex, DayOfContacts day, int place) {
        long offered = day.offeredAt(place);
        if (offered >= scope.until()
                || offered - Conversation.LONGEST_PROLOGUE_MILLIS
                        >= scope.interval().end().toEpochMilli()
                || day.endedAt(place) + Visit.LONGEST_HANDLING_MILLIS
                        <= scope.interval().start().toEpochMilli()) {
            return Optional.empty();
        }
        Queue queue = organisation.queues().get(queueIndex);
        if (scope.invisibleQueues().contains(queue.id())
                || !scope.query().filter().test(new Subject(queue, day.mediaType(place)))) {
            return Optional.empty();
        }
        ContactDraws draws =
                ContactDraws.of(organisation.options().seed(), queueIndex, Math.floorDiv(offered, DAY_MILLIS), place);
        Visit visit = new Visit(queue, day.mediaType(place), offered, day.waitMillis(place), day.outcome(place), draws);
        Conversation conversation = new Conversation(draws, List.of(visit));
        return scope.covers(conversation.start(), conversation.end()) ? Optional.of(conversation) : Optional.empty();
    }
}

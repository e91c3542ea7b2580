package io.github.queuesla.simulator.conversation;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.traffic.DayOfContacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Contacts of one queue and day, each with at most one of another queue or day that follows it. Immutable. */
final class Pairs {

    private static final int NONE = -1;

    private final int[] next;
    private final int[] previous;

    private Pairs(int[] next, int[] previous) {
        this.next = next;
        this.previous = previous;
    }

    /** Contacts of a day, and which of them may take part. */
    record Side(DayOfContacts day, IntPredicate candidates) {

        private List<Integer> places(MediaType mediaType) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < day.size(); i++) {
                if (day.mediaType(i) == mediaType && candidates.test(i)) {
                    places.add(i);
                }
            }
            return places;
        }
    }

    /** First come, first served: each contact is followed by the first one left that is offered within the gap. */
    static Pairs of(Side earlier, Side later, Link link) {
        Pairs pairs = new Pairs(empty(earlier.day().size()), empty(later.day().size()));
        for (MediaType mediaType : MediaType.values()) {
            pairs.join(earlier, later, mediaType, link);
        }
        return pairs;
    }

    private static int[] empty(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    private void join(Side earlier, Side later, MediaType mediaType, Link link) {
        List<Integer> leading = earlier.places(mediaType);
        leading.sort(Comparator.comparingLong(earlier.day()::endedAt));
        List<Integer> following = later.places(mediaType);
        int free = 0;
        for (int place : leading) {
            long ended = earlier.day().endedAt(place);
            while (free < following.size()
                    && later.day().offeredAt(following.get(free)) < ended + Link.LEAST_GAP_MILLIS) {
                free++;
            }
            if (free < following.size() && later.day().offeredAt(following.get(free)) <= ended + link.mostGapMillis()) {
                next[place] = following.get(free);
                previous[following.get(free)] = place;
                free++;
            }
        }
    }

    /** The place of the contact that follows; negative if none does. */
    int next(int place) {
        return next[place];
    }

    /** The place of the contact before; negative if there is none. */
    int previous(int place) {
        return previous[place];
    }

    int size() {
        return next.length + previous.length;
    }
}

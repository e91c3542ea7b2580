package io.github.queuesla.simulator.traffic;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The contacts offered to one queue on one UTC day, eight bytes each, by media type and then by offer time. Immutable.
 */
public final class DayOfContacts {

    static final long DAY_MILLIS = 86_400_000L;

    private static final List<MediaType> MEDIA_TYPES = List.of(MediaType.values());
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    // Bits of a packed contact: 27 for the offset into the day, 32 for the wait, 3 for the media type, 2 for the
    // outcome.
    // From 18:38 on the offset reaches the sign bit, so it has to be read with >>>.
    private static final int OFFSET_SHIFT = 37;
    private static final int WAIT_SHIFT = 5;
    private static final int MEDIA_SHIFT = 2;

    private final long midnight;
    private final long[] packed;

    private DayOfContacts(long midnight, long[] packed) {
        this.midnight = midnight;
        this.packed = packed;
    }

    /** The start of the day, milliseconds since the epoch. */
    long midnight() {
        return midnight;
    }

    /** Number of contacts. */
    public int size() {
        return packed.length;
    }

    /** The time it entered the queue, milliseconds since the epoch. */
    public long offeredAt(int index) {
        return midnight + (packed[index] >>> OFFSET_SHIFT);
    }

    /** The time its wait ended, milliseconds since the epoch. */
    public long endedAt(int index) {
        return offeredAt(index) + waitMillis(index);
    }

    /** Its wait in milliseconds, less than a day. */
    public int waitMillis(int index) {
        return (int) (packed[index] >>> WAIT_SHIFT);
    }

    /** Its media type. */
    public MediaType mediaType(int index) {
        return MEDIA_TYPES.get((int) (packed[index] >>> MEDIA_SHIFT) & 7);
    }

    /** How it ended. */
    public Outcome outcome(int index) {
        return OUTCOMES.get((int) packed[index] & 3);
    }

    /** How its wait ended. */
    public Revisions.Ending ending(int index) {
        return new Revisions.Ending(waitMillis(index), outcome(index));
    }

    /** The contacts that are known by then, as they are known. {@code draws} gives the draws about each of them. */
    public DayOfContacts asOf(AsOf asOf, Revisions revisions, IntFunction<ContactDraws> draws) {
        if (revisions.changeNothing(this, asOf)) {
            return this;
        }
        Collector known = new Collector(Math.floorDiv(midnight, DAY_MILLIS));
        for (int i = 0; i < packed.length; i++) {
            int place = i;
            revisions
                    .ending(draws.apply(i), offeredAt(i), ending(i), asOf)
                    .ifPresent(ending -> known.add(
                            offeredAt(place) - midnight, ending.waitMillis(), mediaType(place), ending.outcome()));
        }
        return known.finished();
    }

    /** A builder for the contacts of a day. */
    static final class Collector {

        private final long midnight;
        private long[] packed = new long[64];
        private int size;

        Collector(long epochDay) {
            this.midnight = epochDay * DAY_MILLIS;
        }

        void add(long offsetMillis, long waitMillis, MediaType mediaType, Outcome outcome) {
            if (size == packed.length) {
                packed = Arrays.copyOf(packed, size * 2);
            }
            packed[size++] = offsetMillis << OFFSET_SHIFT
                    | waitMillis << WAIT_SHIFT
                    | (long) MEDIA_TYPES.indexOf(mediaType) << MEDIA_SHIFT
                    | OUTCOMES.indexOf(outcome);
        }

        DayOfContacts finished() {
            return new DayOfContacts(midnight, Arrays.copyOf(packed, size));
        }
    }
}

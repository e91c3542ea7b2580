package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The number of contacts within each threshold of whole seconds, by medium and outcome. Its size depends on the number of
 * different waits, not on the number of contacts. Immutable.
 */
public final class WaitCounts {

    /** The contacts that are together. */
    private record Place(Optional<MediaType> medium, Outcome outcome) {}

    /** Seconds in order, and the number of contacts up to each. */
    private static final class Series {

        private final long[] seconds;
        private final long[] sums;

        Series(NavigableMap<Long, Long> counts) {
            seconds = counts.keySet().stream().mapToLong(Long::longValue).toArray();
            sums = counts.values().stream().mapToLong(Long::longValue).toArray();
            Arrays.parallelPrefix(sums, Math::addExact);
        }

        long within(long second) {
            int found = Arrays.binarySearch(seconds, second);
            int last = found >= 0 ? found : -found - 2;
            return last < 0 ? 0 : sums[last];
        }
    }

    /** Counts that are being added up. Not thread-safe. */
    public static final class Builder {

        private final Map<Place, NavigableMap<Long, Long>> counts = new HashMap<>();

        /**
         * Adds contacts.
         *
         * @param second the shortest threshold, in whole seconds, that they are within; 0 when they are within any
         */
        public void add(Optional<MediaType> medium, Outcome outcome, long second, long contacts) {
            counts.computeIfAbsent(new Place(medium, outcome), unseen -> new TreeMap<>())
                    .merge(second, contacts, Math::addExact);
        }

        /** Adds all contacts of other counts. */
        public void add(WaitCounts others) {
            others.series.forEach((place, more) -> {
                for (int i = 0; i < more.seconds.length; i++) {
                    long before = i == 0 ? 0 : more.sums[i - 1];
                    add(place.medium(), place.outcome(), more.seconds[i], more.sums[i] - before);
                }
            });
        }

        /** The counts so far. */
        public WaitCounts build() {
            Map<Place, Series> series = new HashMap<>();
            counts.forEach((place, seconds) -> series.put(place, new Series(seconds)));
            return new WaitCounts(series);
        }
    }

    private final Map<Place, Series> series;

    private WaitCounts(Map<Place, Series> series) {
        this.series = series;
    }

    /** The contacts with that outcome that are within a threshold of that many seconds. */
    public long within(Optional<MediaType> medium, Outcome outcome, long seconds) {
        Series known = series.get(new Place(medium, outcome));
        return known == null ? 0 : known.within(seconds);
    }

    /** The thresholds at which any number changes. */
    public NavigableSet<Long> seconds() {
        NavigableSet<Long> all = new TreeSet<>();
        for (Series one : series.values()) {
            Arrays.stream(one.seconds).forEach(all::add);
        }
        return all;
    }
}

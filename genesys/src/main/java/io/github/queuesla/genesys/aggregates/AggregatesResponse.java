package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.genesys.json.JsonCursor;
import io.github.queuesla.genesys.json.RequiredMembers;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reader of an aggregates response. Nothing in it is zero-filled: a metric, view, bucket or queue without contacts
 * is absent, and all of them may be.
 */
final class AggregatesResponse {

    private static final int MAX_CHARACTERS = 256;
    private static final int MAX_ENTRIES = 2_000_000;

    private final JsonCursor cursor;
    private final CountNames names;
    private final List<Bucket> buckets = new ArrayList<>();
    /** Each queue repeats the intervals of the others, so each of them is read once and then shared. */
    private final Map<String, TimeRange> intervals = new HashMap<>();

    /** The places of the counts that the current bucket has so far. */
    private final BitSet seen = new BitSet();

    private AggregatesResponse(JsonCursor cursor, CountNames names) {
        this.cursor = cursor;
        this.names = names;
    }

    /** The buckets of the response with the counts of these names; others are skipped. */
    static List<Bucket> read(InputStream body, CountNames names) throws IOException {
        return JsonBody.read(body, cursor -> new AggregatesResponse(cursor, names).buckets());
    }

    private List<Bucket> buckets() throws IOException {
        cursor.object(name -> {
            if (name.equals("results")) {
                cursor.array(MAX_ENTRIES, this::result);
            } else {
                cursor.skip();
            }
        });
        return buckets;
    }

    private void result() throws IOException {
        Group group = new Group();
        List<Entry> entries = new ArrayList<>();
        cursor.object(name -> {
            switch (name) {
                // A group always contains the media type, even when only the queue is grouped by: rows of one queue are
                // added up.
                case "group" -> cursor.object(field -> readGroup(field, group));
                case "data" -> cursor.array(MAX_ENTRIES, () -> entries.add(entry()));
                default -> cursor.skip();
            }
        });
        if (group.queue == null) {
            return;
        }
        for (Entry entry : entries) {
            buckets.add(new Bucket(
                    new QueueId(group.queue),
                    Optional.ofNullable(group.media).map(MediaType::new),
                    RequiredMembers.require(entry.range, cursor, "interval"),
                    entry.counts));
        }
    }

    private void readGroup(String field, Group group) throws IOException {
        switch (field) {
            case "queueId" -> group.queue = usable(cursor.textOrNull());
            case "mediaType" -> group.media = usable(cursor.textOrNull());
            default -> cursor.skip();
        }
    }

    private @Nullable String usable(Optional<String> text) throws IOException {
        if (text.isPresent() && (text.get().isBlank() || text.get().length() > MAX_CHARACTERS)) {
            throw cursor.malformed("is blank or longer than " + MAX_CHARACTERS + " characters");
        }
        return text.map(String::strip).orElse(null);
    }

    private Entry entry() throws IOException {
        Entry entry = new Entry(names.size());
        seen.clear();
        cursor.object(name -> {
            switch (name) {
                case "interval" -> entry.range = interval(cursor.text());
                case "metrics" ->
                    cursor.array(MAX_ENTRIES, () -> stats("metric", names.metrics(), names.sums(), entry.counts));
                case "views" -> cursor.array(MAX_ENTRIES, () -> stats("name", names.views(), Map.of(), entry.counts));
                default -> cursor.skip();
            }
        });
        return entry;
    }

    /** Reads one metric or view, and stores it if its name has a place. */
    private void stats(String nameField, Map<String, Integer> places, Map<String, Integer> sums, long[] counts)
            throws IOException {
        Stats stats = new Stats();
        cursor.object(field -> {
            if (field.equals(nameField)) {
                stats.name = cursor.text();
            } else if (field.equals("stats")) {
                cursor.object(stat -> {
                    switch (stat) {
                        case "count" -> stats.count = cursor.contacts();
                        case "sum" -> stats.sum = sum(sums);
                        case "numerator" -> stats.numerator = cursor.contacts();
                        case "denominator" -> stats.denominator = cursor.contacts();
                        default -> cursor.skip();
                    }
                });
            } else {
                cursor.skip();
            }
        });
        String name = RequiredMembers.require(stats.name, cursor, nameField);
        if (name.equals(Bucket.LEVEL)) {
            store(counts, places.get(Bucket.LEVEL_MET), stats.numerator, "stats.numerator");
            store(counts, places.get(Bucket.LEVEL_COUNTED), stats.denominator, "stats.denominator");
        } else {
            store(counts, places.get(name), stats.count, "stats.count");
            store(counts, sums.get(name), stats.sum, "stats.sum");
        }
    }

    private @Nullable Long sum(Map<String, Integer> sums) throws IOException {
        if (sums.isEmpty()) {
            cursor.skip();
            return null;
        }
        return cursor.sum();
    }

    private void store(long[] counts, @Nullable Integer place, @Nullable Long count, String field) throws IOException {
        if (place == null) {
            return;
        }
        counts[place] = RequiredMembers.require(count, cursor, field);
        if (seen.get(place)) {
            throw cursor.malformed("appears twice in one bucket");
        }
        seen.set(place);
    }

    private TimeRange interval(String text) throws IOException {
        TimeRange known = intervals.get(text);
        if (known == null) {
            known = parsed(text);
            intervals.put(text, known);
        }
        return known;
    }

    private TimeRange parsed(String text) throws IOException {
        int slash = text.indexOf('/');
        try {
            if (slash > 0) {
                return new TimeRange(instant(text.substring(0, slash)), instant(text.substring(slash + 1)));
            }
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            throw cursor.malformed("is not an interval");
        }
        throw cursor.malformed("is not an interval");
    }

    private static Instant instant(String text) {
        // Z or the zone's offset: the platform does not document which, when a request has a time zone.
        return OffsetDateTime.parse(text).toInstant();
    }

    private static final class Group {
        private @Nullable String queue;
        private @Nullable String media;
    }

    private static final class Entry {
        private @Nullable TimeRange range;
        private final long[] counts;

        Entry(int size) {
            this.counts = new long[size];
        }
    }

    private static final class Stats {
        private @Nullable String name;
        private @Nullable Long count;
        private @Nullable Long sum;
        private @Nullable Long numerator;
        private @Nullable Long denominator;
    }
}

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reader of an aggregates response. Nothing in it is zero-filled: a metric, view, bucket or queue without contacts
 * is absent, and all of them may be.
 */
final class AggregatesResponse {

    private static final int MAX_CHARACTERS = 256;
    private static final int MAX_ENTRIES = 2_000_000;

    private final JsonCursor cursor;
    private final Set<String> wantedMetrics;
    private final List<Bucket> buckets = new ArrayList<>();
    /** Each queue repeats the intervals and names of the others, so each of them is read once and then shared. */
    private final Map<String, TimeRange> intervals = new HashMap<>();

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Long> metrics = new HashMap<>();
    private final Map<String, Long> views = new HashMap<>();

    private AggregatesResponse(JsonCursor cursor, Set<String> wantedMetrics) {
        this.cursor = cursor;
        this.wantedMetrics = wantedMetrics;
    }

    /** The buckets of the response, without metrics that are not wanted. */
    static List<Bucket> read(InputStream body, Set<String> wantedMetrics) throws IOException {
        return JsonBody.read(body, cursor -> new AggregatesResponse(cursor, wantedMetrics).buckets());
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
                    entry.metrics,
                    entry.views));
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
        Entry entry = new Entry();
        metrics.clear();
        views.clear();
        cursor.object(name -> {
            switch (name) {
                case "interval" -> entry.range = interval(cursor.text());
                case "metrics" -> cursor.array(MAX_ENTRIES, () -> stats("metric", wantedMetrics, metrics));
                case "views" -> cursor.array(MAX_ENTRIES, () -> stats("name", Set.of(), views));
                default -> cursor.skip();
            }
        });
        // A copy is smaller than the map: a response has tens of thousands of them.
        entry.metrics = Map.copyOf(metrics);
        entry.views = Map.copyOf(views);
        return entry;
    }

    /** Reads one metric or view, and stores it if its name is wanted; an empty set wants all. */
    private void stats(String nameField, Set<String> wanted, Map<String, Long> counts) throws IOException {
        Stats stats = new Stats();
        cursor.object(field -> {
            if (field.equals(nameField)) {
                stats.name = cursor.text();
            } else if (field.equals("stats")) {
                cursor.object(stat -> {
                    switch (stat) {
                        case "count" -> stats.count = cursor.contacts();
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
        if (!wanted.isEmpty() && !wanted.contains(name)) {
            return;
        }
        if (name.equals(Bucket.LEVEL)) {
            store(counts, Bucket.LEVEL_MET, RequiredMembers.require(stats.numerator, cursor, "stats.numerator"));
            store(
                    counts,
                    Bucket.LEVEL_COUNTED,
                    RequiredMembers.require(stats.denominator, cursor, "stats.denominator"));
        } else {
            store(counts, name, RequiredMembers.require(stats.count, cursor, "stats.count"));
        }
    }

    private void store(Map<String, Long> counts, String name, long count) throws IOException {
        if (counts.put(names.computeIfAbsent(name, same -> same), count) != null) {
            throw cursor.malformed("appears twice in one bucket");
        }
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
        private Map<String, Long> metrics = Map.of();
        private Map<String, Long> views = Map.of();
    }

    private static final class Stats {
        private @Nullable String name;
        private @Nullable Long count;
        private @Nullable Long numerator;
        private @Nullable Long denominator;
    }
}

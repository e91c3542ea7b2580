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
 * Reads an answer to an aggregates question. Nothing in it is zero-filled: a metric, view, bucket or queue without any
 * contact is simply absent, and so may be everything.
 */
final class AggregatesResponse {

    private static final int MOST_CHARACTERS = 256;
    private static final int MOST_ENTRIES = 2_000_000;

    private final JsonCursor cursor;
    private final Set<String> wantedMetrics;
    private final List<Bucket> buckets = new ArrayList<>();

    private AggregatesResponse(JsonCursor cursor, Set<String> wantedMetrics) {
        this.cursor = cursor;
        this.wantedMetrics = wantedMetrics;
    }

    /** The buckets of the answer; counts of metrics that were not asked for are passed over. */
    static List<Bucket> read(InputStream body, Set<String> wantedMetrics) throws IOException {
        return JsonBody.read(body, cursor -> new AggregatesResponse(cursor, wantedMetrics).buckets());
    }

    private List<Bucket> buckets() throws IOException {
        cursor.object(name -> {
            if (name.equals("results")) {
                cursor.array(MOST_ENTRIES, this::result);
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
                case "group" -> cursor.object(field -> readGroup(field, group));
                case "data" -> cursor.array(MOST_ENTRIES, () -> entries.add(entry()));
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
        if (text.isPresent() && (text.get().isBlank() || text.get().length() > MOST_CHARACTERS)) {
            throw cursor.malformed("is blank or longer than " + MOST_CHARACTERS + " characters");
        }
        return text.map(String::strip).orElse(null);
    }

    private Entry entry() throws IOException {
        Entry entry = new Entry();
        cursor.object(name -> {
            switch (name) {
                case "interval" -> entry.range = interval(cursor.text());
                case "metrics" -> cursor.array(MOST_ENTRIES, () -> stats("metric", wantedMetrics, entry.metrics));
                case "views" -> cursor.array(MOST_ENTRIES, () -> stats("name", Set.of(), entry.views));
                default -> cursor.skip();
            }
        });
        return entry;
    }

    /** Reads one metric or view; the names wanted are kept, all of them when the set is empty. */
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
            keep(counts, Bucket.LEVEL_MET, RequiredMembers.require(stats.numerator, cursor, "stats.numerator"));
            keep(counts, Bucket.LEVEL_COUNTED, RequiredMembers.require(stats.denominator, cursor, "stats.denominator"));
        } else {
            keep(counts, name, RequiredMembers.require(stats.count, cursor, "stats.count"));
        }
    }

    private void keep(Map<String, Long> counts, String name, long count) throws IOException {
        if (counts.put(name, count) != null) {
            throw cursor.malformed("comes twice in one bucket");
        }
    }

    private TimeRange interval(String text) throws IOException {
        int slash = text.indexOf('/');
        try {
            if (slash > 0) {
                return new TimeRange(instant(text.substring(0, slash)), instant(text.substring(slash + 1)));
            }
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            throw cursor.malformed("is no interval");
        }
        throw cursor.malformed("is no interval");
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static final class Group {
        private @Nullable String queue;
        private @Nullable String media;
    }

    private static final class Entry {
        private @Nullable TimeRange range;
        private final Map<String, Long> metrics = new HashMap<>();
        private final Map<String, Long> views = new HashMap<>();
    }

    private static final class Stats {
        private @Nullable String name;
        private @Nullable Long count;
        private @Nullable Long numerator;
        private @Nullable Long denominator;
    }
}

package io.github.queuesla.genesys.observations;

import io.github.queuesla.core.live.QueueWaiting;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.genesys.json.JsonCursor;
import io.github.queuesla.genesys.json.RequiredMembers;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reader of an observations response. A queue has a row for each medium, and one without a medium for its agents,
 * which is skipped with every other metric. Of a long list of waiting contacts the platform gives the oldest and the
 * newest.
 */
final class ObservationsResponse {

    private static final int MAX_ENTRIES = 1_000_000;

    private final JsonCursor cursor;
    private final List<QueueWaiting> waiting = new ArrayList<>();

    private ObservationsResponse(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static List<QueueWaiting> read(InputStream body) throws IOException {
        return JsonBody.read(body, cursor -> new ObservationsResponse(cursor).waiting());
    }

    private List<QueueWaiting> waiting() throws IOException {
        cursor.object(name -> {
            if (name.equals("results")) {
                cursor.array(MAX_ENTRIES, this::result);
            } else {
                cursor.skip();
            }
        });
        return waiting;
    }

    private void result() throws IOException {
        Row row = new Row();
        cursor.object(name -> {
            switch (name) {
                case "group" -> cursor.object(field -> group(field, row));
                case "data" -> cursor.array(MAX_ENTRIES, () -> metric(row));
                default -> cursor.skip();
            }
        });
        if (row.queue.isPresent() && row.count != null) {
            // The number and the list are taken one after the other, so the list may have one more.
            waiting.add(new QueueWaiting(
                    new QueueId(row.queue.get()),
                    row.medium.map(MediaType::new),
                    Math.max(row.count, row.since.size()),
                    row.since));
        }
    }

    private void group(String field, Row row) throws IOException {
        switch (field) {
            case "queueId" -> row.queue = cursor.textOrNull();
            case "mediaType" -> row.medium = cursor.textOrNull();
            default -> cursor.skip();
        }
    }

    private void metric(Row row) throws IOException {
        Metric metric = new Metric();
        cursor.object(name -> {
            switch (name) {
                case "metric" -> metric.name = cursor.text();
                case "stats" -> cursor.object(stat -> stat(stat, metric));
                case "observations" -> cursor.array(MAX_ENTRIES, () -> metric.since.add(since()));
                default -> cursor.skip();
            }
        });
        if (ObservationsBody.WAITING.equals(metric.name)) {
            long count = RequiredMembers.require(metric.count, cursor, "stats.count");
            row.count = row.count == null ? count : Math.addExact(row.count, count);
            row.since.addAll(metric.since);
        }
    }

    private void stat(String name, Metric metric) throws IOException {
        if (name.equals("count")) {
            metric.count = cursor.contacts();
        } else {
            cursor.skip();
        }
    }

    private Instant since() throws IOException {
        Observation one = new Observation();
        cursor.object(name -> {
            if (name.equals("observationDate")) {
                one.date = instant();
            } else {
                cursor.skip();
            }
        });
        return RequiredMembers.require(one.date, cursor, "observationDate");
    }

    private Instant instant() throws IOException {
        try {
            return OffsetDateTime.parse(cursor.text()).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw cursor.malformed("is not a time");
        }
    }

    private static final class Row {
        private Optional<String> queue = Optional.empty();
        private Optional<String> medium = Optional.empty();
        private @Nullable Long count;
        private final List<Instant> since = new ArrayList<>();
    }

    private static final class Metric {
        private @Nullable String name;
        private @Nullable Long count;
        private final List<Instant> since = new ArrayList<>();
    }

    private static final class Observation {
        private @Nullable Instant date;
    }
}

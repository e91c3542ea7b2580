package io.github.queuesla.genesys.summary;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.genesys.json.JsonCursor;
import io.github.queuesla.genesys.json.RequiredMembers;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a summary response.
 *
 * @param answered answered contacts by queue; several rows of one queue are added up
 * @param next the token of the next page; empty on the last
 */
record SummaryPage(Map<QueueId, Long> answered, Optional<String> next) {

    /** The tutorial's metric. */
    static final String METRIC = "conversation.answered";

    static SummaryPage read(InputStream body, int pageSize) throws IOException {
        return JsonBody.read(body, cursor -> new Reader(cursor).page(10 * pageSize));
    }

    private static final class Reader {
        private final JsonCursor cursor;
        private final Map<QueueId, Long> answered = new HashMap<>();
        private Optional<String> next = Optional.empty();

        Reader(JsonCursor cursor) {
            this.cursor = cursor;
        }

        SummaryPage page(int mostEntities) throws IOException {
            cursor.object(name -> {
                switch (name) {
                    case "entities" -> cursor.array(mostEntities, this::entity);
                    case "pageToken" -> next = cursor.textOrNull();
                    default -> cursor.skip();
                }
            });
            return new SummaryPage(answered, next);
        }

        private void entity() throws IOException {
            Entity entity = new Entity();
            cursor.object(name -> {
                switch (name) {
                    case "queue" -> cursor.object(field -> entity.id = textIf("id", field, entity.id));
                    case "metrics" -> cursor.object(field -> readMetric(field, entity));
                    default -> cursor.skip();
                }
            });
            String id = RequiredMembers.require(entity.id, cursor, "queue.id");
            long count = RequiredMembers.require(entity.count, cursor, "metrics." + METRIC + ".count");
            try {
                answered.merge(new QueueId(id), count, Math::addExact);
            } catch (IllegalArgumentException unusable) {
                throw cursor.malformed("has an unusable queue.id");
            }
        }

        private void readMetric(String metric, Entity entity) throws IOException {
            if (!metric.equals(METRIC)) {
                cursor.skip();
                return;
            }
            cursor.object(field -> {
                if (field.equals("count")) {
                    entity.count = cursor.contacts();
                } else {
                    cursor.skip();
                }
            });
        }

        private @Nullable String textIf(String wanted, String field, @Nullable String before) throws IOException {
            if (field.equals(wanted)) {
                return cursor.text();
            }
            cursor.skip();
            return before;
        }
    }

    private static final class Entity {
        private @Nullable String id;
        private @Nullable Long count;
    }
}

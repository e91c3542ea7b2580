package io.github.queuesla.genesys.queues;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.genesys.json.JsonCursor;
import io.github.queuesla.genesys.json.RequiredMembers;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One page of the queue list.
 *
 * @param queues its queues
 * @param total the number of queues on all pages; empty when the response does not say
 * @param pageCount the number of pages; empty when the response does not say
 * @param hasNext whether it names a next page
 */
record QueuePage(List<Queue> queues, Optional<Long> total, Optional<Integer> pageCount, boolean hasNext) {

    private static final int MOST_PAGES = 10_000;

    static QueuePage read(InputStream body, int pageSize) throws IOException {
        return JsonBody.read(body, cursor -> new Reader(cursor).page(10 * pageSize));
    }

    private static final class Reader {
        private final JsonCursor cursor;
        private final List<Queue> queues = new ArrayList<>();
        private @Nullable Long total;
        private @Nullable Integer pageCount;
        private boolean hasNext;

        Reader(JsonCursor cursor) {
            this.cursor = cursor;
        }

        QueuePage page(int most) throws IOException {
            cursor.object(name -> {
                switch (name) {
                    case "entities" -> cursor.array(most, this::queue);
                    case "total" -> total = cursor.isNull() ? null : cursor.count();
                    case "pageCount" -> pageCount = cursor.isNull() ? null : pageCount(cursor.count());
                    case "nextUri" -> hasNext = cursor.textOrNull().isPresent();
                    default -> cursor.skip();
                }
            });
            return new QueuePage(
                    List.copyOf(queues), Optional.ofNullable(total), Optional.ofNullable(pageCount), hasNext);
        }

        private int pageCount(long count) throws IOException {
            if (count > MOST_PAGES) {
                throw cursor.malformed("is more than " + MOST_PAGES + " pages");
            }
            return (int) count;
        }

        private void queue() throws IOException {
            Draft queue = new Draft();
            cursor.object(name -> {
                switch (name) {
                    case "id" -> queue.id = cursor.text();
                    case "name" -> queue.name = cursor.textOrNull().orElse(null);
                    case "division" -> queue.division = division();
                    case "mediaSettings" -> cursor.object(media -> target(media, queue.targets));
                    default -> cursor.skip();
                }
            });
            String id = RequiredMembers.require(queue.id, cursor, "id");
            String name = queue.name == null || queue.name.isBlank() ? id : queue.name;
            try {
                queues.add(new Queue(new QueueId(id), name, Optional.ofNullable(queue.division), queue.targets));
            } catch (IllegalArgumentException unusable) {
                throw cursor.malformed("has an unusable id");
            }
        }

        private @Nullable Division division() throws IOException {
            Draft division = new Draft();
            cursor.object(name -> {
                switch (name) {
                    case "id" -> division.id = cursor.textOrNull().orElse(null);
                    case "name" -> division.name = cursor.textOrNull().orElse(null);
                    default -> cursor.skip();
                }
            });
            return division.id == null
                    ? null
                    : new Division(division.id, division.name == null ? division.id : division.name);
        }

        private void target(String media, NavigableMap<MediaType, ConfiguredTarget> targets) throws IOException {
            Level level = new Level();
            cursor.object(name -> {
                if (name.equals("serviceLevel") && cursor.isObject()) {
                    cursor.object(field -> level(field, level));
                } else {
                    cursor.skip();
                }
            });
            if (!media.isBlank()) {
                MediaType type = media.equals("call") ? MediaType.VOICE : new MediaType(media);
                level.target().ifPresent(target -> targets.put(type, target));
            }
        }

        private void level(String field, Level level) throws IOException {
            if (!cursor.isNumber()) {
                cursor.skip();
                return;
            }
            switch (field) {
                case "percentage" -> level.share = cursor.number();
                case "durationMs" -> level.millis = cursor.number();
                default -> cursor.skip();
            }
        }
    }

    private static final class Draft {
        private @Nullable String id;
        private @Nullable String name;
        private @Nullable Division division;
        private final NavigableMap<MediaType, ConfiguredTarget> targets = new TreeMap<>();
    }

    private static final class Level {
        private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

        private @Nullable BigDecimal share;
        private @Nullable BigDecimal millis;

        /** The target; empty if the platform's setting is unusable. */
        Optional<ConfiguredTarget> target() {
            BigDecimal part = share;
            BigDecimal length = millis;
            if (part == null || length == null || !isShare(part) || !isWait(length)) {
                return Optional.empty();
            }
            return Optional.of(new ConfiguredTarget(
                    new Percentage(part.movePointRight(2)), Duration.ofMillis(length.longValueExact())));
        }

        private static boolean isShare(BigDecimal part) {
            return part.signum() >= 0 && part.compareTo(BigDecimal.ONE) <= 0 && part.scale() <= 8;
        }

        private static boolean isWait(BigDecimal length) {
            return length.signum() > 0
                    && length.compareTo(LONGEST) <= 0
                    && length.stripTrailingZeros().scale() <= 0;
        }
    }
}

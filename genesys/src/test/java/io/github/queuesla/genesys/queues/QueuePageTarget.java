package io.github.queuesla.genesys.queues;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.genesys.json.Replies;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Fuzzes a page of the queue list: accepted values are within the limits, and read the same when written again. */
public final class QueuePageTarget implements FuzzTarget {

    private static final int PAGE_SIZE = 2;

    @Override
    public List<byte[]> examples() {
        return List.of(
                """
                {"entities": [
                  {"id": "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01", "name": "Sales",
                   "division": {"id": "d1", "name": "Home", "selfUri": "/x"}, "memberCount": 7,
                   "mediaSettings": {"call": {"alertingTimeoutSeconds": 8,
                     "serviceLevel": {"percentage": 0.8, "durationMs": 20000}}, "chat": {}}},
                  {"id": "q2", "name": null, "division": null, "mediaSettings": {"email":
                     {"serviceLevel": {"percentage": 1, "durationMs": 8.64e7}}}}],
                 "pageSize": 2, "pageNumber": 1, "total": 5, "pageCount": 3, "nextUri": "/api/v2/routing/queues?x=2"}
                """.getBytes(UTF_8),
                "{\"entities\":[],\"pageCount\":0}".getBytes(UTF_8),
                "{\"entities\":[{\"id\":\"a\",\"name\":\"\\u00fc \\ud83d\\ude00\"}],\"nextUri\":null}".getBytes(UTF_8));
    }

    @Override
    public List<String> dictionary() {
        return Replies.dictionary(
                "entities", "id", "name", "division", "mediaSettings", "serviceLevel", "pageCount", "nextUri");
    }

    @Override
    public boolean takes(byte[] input) throws Exception {
        Optional<QueuePage> page = Replies.read(input, body -> QueuePage.read(body, PAGE_SIZE));
        if (page.isPresent()) {
            assertThat(page.get().queues())
                    .hasSizeLessThanOrEqualTo(10 * PAGE_SIZE)
                    .allMatch(queue -> !queue.name().isBlank());
            assertThat(page.get().pageCount().orElse(0)).isBetween(0, 10_000);
            byte[] again = Replies.written(json -> write(page.get(), json));
            assertThat(Replies.read(again, body -> QueuePage.read(body, PAGE_SIZE)))
                    .isEqualTo(page);
        }
        return page.isPresent();
    }

    private static void write(QueuePage page, JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("entities");
        page.queues().forEach(queue -> write(queue, json));
        json.writeEndArray();
        page.total().ifPresent(total -> json.writeNumberProperty("total", total));
        page.pageCount().ifPresent(count -> json.writeNumberProperty("pageCount", count));
        Replies.text(json, "nextUri", page.hasNext() ? "/next" : null);
        json.writeEndObject();
    }

    private static void write(Queue queue, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", queue.id().value());
        json.writeStringProperty("name", queue.name());
        queue.division().ifPresent(division -> {
            json.writeObjectPropertyStart("division");
            json.writeStringProperty("id", division.id());
            json.writeStringProperty("name", division.name());
            json.writeEndObject();
        });
        json.writeObjectPropertyStart("mediaSettings");
        for (MediaType media : queue.targets().keySet()) {
            ConfiguredTarget target = queue.targets().get(media);
            json.writeObjectPropertyStart(media.name());
            json.writeObjectPropertyStart("serviceLevel");
            json.writeNumberProperty("percentage", target.percentage().value().movePointLeft(2));
            json.writeNumberProperty("durationMs", target.within().toMillis());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}

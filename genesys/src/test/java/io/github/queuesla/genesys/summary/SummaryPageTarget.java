package io.github.queuesla.genesys.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.genesys.json.Replies;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Fuzzes a summary page: accepted values are counts, and read the same when written again. */
public final class SummaryPageTarget implements FuzzTarget {

    private static final int PAGE_SIZE = 2;

    @Override
    public List<byte[]> examples() {
        return List.of(
                """
                {"entities": [
                  {"queue": {"id": "q1", "name": "Sales"}, "metrics": {"conversation.answered": {"count": 101, "sum": 3}}},
                  {"queue": {"id": "q1"}, "metrics": {"other": {"count": -1}, "conversation.answered": {"count": 2.0}}}],
                 "pageToken": "abc", "total": 2}
                """.getBytes(UTF_8),
                "{\"entities\":[]}".getBytes(UTF_8),
                "{\"entities\":null,\"pageToken\":null}".getBytes(UTF_8));
    }

    @Override
    public List<String> dictionary() {
        return Replies.dictionary("entities", "queue", "id", "metrics", "conversation.answered", "count", "pageToken");
    }

    @Override
    public boolean takes(byte[] input) throws Exception {
        Optional<SummaryPage> page = Replies.read(input, body -> SummaryPage.read(body, PAGE_SIZE));
        if (page.isPresent()) {
            assertThat(page.get().answered()).hasSizeLessThanOrEqualTo(10 * PAGE_SIZE);
            assertThat(page.get().answered().values()).allMatch(count -> count >= 0);
            byte[] again = Replies.written(json -> write(page.get(), json));
            assertThat(Replies.read(again, body -> SummaryPage.read(body, PAGE_SIZE)))
                    .isEqualTo(page);
        }
        return page.isPresent();
    }

    private static void write(SummaryPage page, JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("entities");
        page.answered().forEach((queue, count) -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("queue");
            json.writeStringProperty("id", queue.value());
            json.writeEndObject();
            json.writeObjectPropertyStart("metrics");
            json.writeObjectPropertyStart(SummaryPage.METRIC);
            json.writeNumberProperty("count", count);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        });
        json.writeEndArray();
        Replies.text(json, "pageToken", page.next().orElse(null));
        json.writeEndObject();
    }
}

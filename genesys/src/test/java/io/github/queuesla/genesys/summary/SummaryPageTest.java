package io.github.queuesla.genesys.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.http.MalformedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryPageTest {

    private static SummaryPage read(String body) throws IOException {
        return SummaryPage.read(new ByteArrayInputStream(body.getBytes(UTF_8)), 250);
    }

    private static String page(String... entities) {
        return "{\"entities\":[" + String.join(",", entities) + "]}";
    }

    private static String entity(String queue, String count) {
        return "{\"queue\":{\"id\":\"" + queue + "\"},\"metrics\":{\"conversation.answered\":{\"count\":" + count
                + "}}}";
    }

    @Test
    void entitiesOfOneQueueAddUp() throws IOException {
        assertThat(read(page(entity("a", "3"), entity("b", "0"), entity("a", "101.0")))
                        .answered())
                .isEqualTo(Map.of(new QueueId("a"), 104L, new QueueId("b"), 0L));
    }

    @Test
    void unknownFieldsAreIgnored() throws IOException {
        SummaryPage page = read("""
                {"total": {"pages": [1]}, "entities": [{"kind": "row", "queue": {"name": "Sales", "id": "a", "x": {}},
                 "metrics": {"conversation.offered": {"count": "many"}, "conversation.answered": {"sum": 1.5, "count": 7}}}],
                 "pageSize": 250, "pageToken": "next"}""");
        assertThat(page.answered()).isEqualTo(Map.of(new QueueId("a"), 7L));
        assertThat(page.next()).contains("next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"entities\":[]}", "{\"entities\":null}", "{\"pageToken\":null}"})
    void responseWithoutEntitiesIsAnEmptyLastPage(String body) throws IOException {
        assertThat(read(body)).isEqualTo(new SummaryPage(Map.of(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void nullOrEmptyTokenEndsTheList(String token) throws IOException {
        assertThat(read("{\"entities\":[],\"pageToken\":" + token + "}").next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1|is negative",
                "1.5|is not a whole number",
                "\"7777\"|is not a number",
                "null|is not a number",
                "1e999999999|is not a whole number, or too large"
            })
    void invalidCountIsRefusedWithFieldAndPlace(String count, String reason) {
        assertThatThrownBy(() -> read(page(entity("a", "1"), entity("b", count))))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("/entities/1/metrics/conversation.answered/count " + reason)
                .hasMessageNotContaining("7777");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"queue\":{\"id\":\"a\"}}|/entities/0 has no metrics.conversation.answered.count",
                "{\"queue\":{\"id\":\"a\"},\"metrics\":null}|/entities/0 has no metrics.conversation.answered.count",
                "{\"queue\":{\"id\":\"a\"},\"metrics\":{\"conversation.answered\":{}}}|/entities/0 has no metrics.conv",
                "{\"metrics\":{\"conversation.answered\":{\"count\":1}}}|/entities/0 has no queue.id",
                "{\"queue\":{},\"metrics\":{\"conversation.answered\":{\"count\":1}}}|/entities/0 has no queue.id",
                "null|/entities/0 has no queue.id",
                "7|/entities/0 is not an object",
                "{\"queue\":\"canary\"}|/entities/0/queue is not an object",
                "{\"queue\":{\"id\":7}}|/entities/0/queue/id is not a text",
                "{\"metrics\":[]}|/entities/0/metrics is not an object"
            })
    void incompleteEntityIsRefusedWithFieldAndPlace(String entity, String reason) {
        assertThatThrownBy(() -> read(page(entity)))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("canary");
    }

    @Test
    void unusableIdIsRefusedAndNotQuoted() {
        for (String id : new String[] {"", " ", " canary", "canary ", "canary".repeat(50)}) {
            assertThatThrownBy(() -> read(page(entity(id, "1"))))
                    .isInstanceOf(MalformedBody.class)
                    .hasMessageContaining("/entities/0")
                    .hasMessageContaining("queue.id")
                    .hasMessageNotContaining("canary");
        }
    }

    @Test
    void countThatCouldOverflowASumIsRefused() throws IOException {
        String most = "1000000000000";
        assertThat(read(page(entity("a", most), entity("a", most))).answered())
                .isEqualTo(Map.of(new QueueId("a"), 2_000_000_000_000L));
        assertThatThrownBy(() -> read(page(entity("a", "1"), entity("a", "1000000000001"))))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("/entities/1/metrics/conversation.answered/count is more than " + most);
    }

    @Test
    void moreEntitiesThanTenPagesHoldAreRefused() throws IOException {
        String[] full = Collections.nCopies(2_500, entity("a", "1")).toArray(String[]::new);
        assertThat(read(page(full)).answered()).isEqualTo(Map.of(new QueueId("a"), 2_500L));
        String[] more = Collections.nCopies(2_501, entity("a", "1")).toArray(String[]::new);
        assertThatThrownBy(() -> read(page(more)))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("/entities")
                .hasMessageContaining("has more than 2500 entries");
    }

    @Test
    void nonTextTokenIsRefused() {
        assertThatThrownBy(() -> read("{\"pageToken\": 7}"))
                .isInstanceOf(MalformedBody.class)
                .hasMessage("the value at /pageToken is not a text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>canary</html>",
                "{\"entities\":[{\"queue\":{\"id\":\"canary",
                "{\"entities\":[]",
                "{\"entities\":[]}canary",
                "{\"entities\":[],\"entities\":[]}",
                "{\"entities\":{}}"
            })
    void invalidPageIsRefusedWithoutQuotingIt(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedBody.class).hasMessageNotContaining("canary");
    }
}

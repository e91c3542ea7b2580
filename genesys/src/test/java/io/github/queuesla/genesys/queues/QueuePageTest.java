package io.github.queuesla.genesys.queues;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.http.MalformedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueuePageTest {

    private static QueuePage read(String body) throws IOException {
        return QueuePage.read(new ByteArrayInputStream(body.getBytes(UTF_8)), 100);
    }

    private static Queue queue(String members) throws IOException {
        return read("{\"entities\":[{\"id\":\"q\"" + members + "}]}").queues().get(0);
    }

    private static ConfiguredTarget target(String percent, Duration within) {
        return new ConfiguredTarget(new Percentage(new BigDecimal(percent)), within);
    }

    @Test
    void queueIsReadWithDivisionAndTargets() throws IOException {
        QueuePage page = read("""
                {"entities": [{"id": "5f0c", "name": "Sales",
                  "division": {"id": "c1a1", "name": "Home", "selfUri": "/api/v2/authorization/divisions/c1a1"},
                  "memberCount": 14,
                  "mediaSettings": {
                    "call": {"alertingTimeoutSeconds": 8, "serviceLevel": {"percentage": 0.8, "durationMs": 20000}},
                    "email": {"serviceLevel": {"percentage": 0.955, "durationMs": 86400000.0}},
                    "chat": {"alertingTimeoutSeconds": 30}, "message": null, "callback": {"serviceLevel": null}},
                  "selfUri": "/api/v2/routing/queues/5f0c"}],
                 "pageSize": 100, "pageNumber": 1, "total": 101, "pageCount": 2,
                 "nextUri": "/api/v2/routing/queues?pageSize=100&pageNumber=2"}""");
        assertThat(page.pageCount()).contains(2);
        assertThat(page.hasNext()).isTrue();
        assertThat(page.queues()).hasSize(1);
        Queue queue = page.queues().get(0);
        assertThat(queue.id()).isEqualTo(new QueueId("5f0c"));
        assertThat(queue.name()).isEqualTo("Sales");
        assertThat(queue.division()).contains(new Division("c1a1", "Home"));
        assertThat(queue.targets())
                .isEqualTo(Map.of(
                        MediaType.VOICE, target("80", Duration.ofSeconds(20)),
                        MediaType.EMAIL, target("95.5", Duration.ofDays(1))));
    }

    @Test
    void queueWithoutANameIsNamedByItsId() throws IOException {
        assertThat(queue("")).isEqualTo(Queue.knownById(new QueueId("q")));
        assertThat(queue(",\"name\":null,\"division\":null,\"mediaSettings\":null"))
                .isEqualTo(Queue.knownById(new QueueId("q")));
        assertThat(queue(",\"name\":\"  \"").name()).isEqualTo("q");
    }

    @Test
    void divisionWithoutANameIsNamedByItsIdAndOneWithoutAnIdIsIgnored() throws IOException {
        assertThat(queue(",\"division\":{\"id\":\"d\"}").division()).contains(new Division("d", "d"));
        assertThat(queue(",\"division\":{\"name\":\"Home\"}").division()).isEmpty();
        assertThat(queue(",\"division\":{}").division()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"percentage\":1.01,\"durationMs\":20000}",
                "{\"percentage\":-0.1,\"durationMs\":20000}",
                "{\"percentage\":80,\"durationMs\":20000}",
                "{\"percentage\":1e999999999,\"durationMs\":20000}",
                "{\"percentage\":1e-999999999,\"durationMs\":20000}",
                "{\"percentage\":\"80%\",\"durationMs\":20000}",
                "{\"percentage\":true,\"durationMs\":20000}",
                "{\"percentage\":{},\"durationMs\":20000}",
                "{\"percentage\":null,\"durationMs\":20000}",
                "{\"percentage\":0.8}",
                "{\"durationMs\":20000}",
                "{\"percentage\":0.8,\"durationMs\":-1}",
                "{\"percentage\":0.8,\"durationMs\":0}",
                "{\"percentage\":0.8,\"durationMs\":1.5}",
                "{\"percentage\":0.8,\"durationMs\":1e999999999}",
                "{\"percentage\":0.8,\"durationMs\":\"20 s\"}",
                "{\"percentage\":0.8,\"durationMs\":null}",
                "{\"percentage\":0.8,\"durationMs\":[1]}",
                "[]",
                "\"0.8\"",
                "null"
            })
    void unusableTargetIsIgnoredAndTheQueueStays(String level) throws IOException {
        Queue queue = queue(",\"mediaSettings\":{\"call\":{\"serviceLevel\":" + level + "}},\"name\":\"Sales\"");
        assertThat(queue.targets()).isEmpty();
        assertThat(queue.name()).isEqualTo("Sales");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,100", "1.0,100", "0e999999999,0", "0.12345678,12.345678"})
    void targetsRangeFromZeroToOneHundredPercent(String share, String percent) throws IOException {
        Queue queue = queue(
                ",\"mediaSettings\":{\"chat\":{\"serviceLevel\":{\"percentage\":" + share + ",\"durationMs\":1000}}}");
        assertThat(queue.targets()).isEqualTo(Map.of(MediaType.CHAT, target(percent, Duration.ofSeconds(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "null", "{\"entities\":[]}", "{\"entities\":null,\"pageCount\":null,\"nextUri\":null}"})
    void responseWithoutQueuesIsAnEmptyLastPage(String body) throws IOException {
        QueuePage page = read(body);
        assertThat(page.queues()).isEmpty();
        assertThat(page.pageCount()).isEmpty();
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void moreThanTenThousandPagesAreRefused() throws IOException {
        assertThat(read("{\"pageCount\":10000}").pageCount()).isEqualTo(Optional.of(10_000));
        assertThatThrownBy(() -> read("{\"pageCount\":10001}"))
                .isInstanceOf(MalformedBody.class)
                .hasMessage("the value at /pageCount is more than 10000 pages");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"entities\":[{\"id\":\"a\"},{\"name\":\"canary\"}]}|/entities/1 has no id",
                "{\"entities\":[{\"id\":\" canary\"}]}|/entities/0 has an unusable id",
                "{\"entities\":[{\"id\":7}]}|/entities/0/id is not a text",
                "{\"entities\":[7]}|/entities/0 is not an object",
                "{\"pageCount\":-1}|/pageCount is negative",
                "{\"pageCount\":\"1\"}|/pageCount is not a number",
                "{\"entities\":[{\"id\":\"canary|not valid JSON"
            })
    void invalidQueueListIsRefusedWithFieldAndPlace(String body, String reason) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("canary");
    }

    @Test
    void moreQueuesThanTenPagesHoldAreRefused() {
        String queues = String.join(",", Collections.nCopies(1_001, "{\"id\":\"q\"}"));
        assertThatThrownBy(() -> read("{\"entities\":[" + queues + "]}"))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("more than 1000 entries");
    }
}

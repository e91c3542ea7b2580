package io.github.queuesla.e2e.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.RecordedRequest;
import io.github.queuesla.testkit.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The alerts of a served board, from the contract to the webhook and the page. */
@Timeout(120)
class AlertsTest {

    private static final Instant NOW = Instant.parse("2024-03-06T14:37:12Z");

    private static final String CONTRACT = """
            format: 1
            contract: Leeds
            service-levels:
              - name: calls
                queues: "*"
                within: 20s
                time-zone: Europe/London
                alerts: [{when: wait-over, wait: 1ms, for: 1ms}, {when: stale}]
            """;

    private final BlockingQueue<RecordedRequest> arrived = new LinkedBlockingQueue<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    @TempDir
    private Path folder = Path.of("");

    /** A clock that goes on with every look at it. */
    private InstantSource clock() {
        return () -> now.updateAndGet(before -> before.plus(Duration.ofMillis(20)));
    }

    private ServedBoard serve(Simulator simulator) {
        return ServedBoard.start(
                folder,
                simulator,
                clock(),
                "--contract",
                "leeds.yaml",
                "--webhook-file",
                "hooks",
                "--webhook-secret-file",
                "secret",
                "--state",
                "state");
    }

    private static boolean isActive(JsonNode board) {
        JsonNode alerts = board.get("rows").get(0).get("alerts");
        return !alerts.isEmpty() && alerts.get(0).get("active").asBoolean();
    }

    private static String everything(ServedBoard board) throws IOException, InterruptedException {
        return String.join(
                "\n",
                board.said(),
                board.get("/").body(),
                board.get("/level?name=calls").body(),
                board.get("/api/v1/board").body(),
                board.get("/metrics").body());
    }

    @Test
    void alertGoesFromTheContractToTheWebhookAndTheBoardAndSurvivesARestart() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(InstantSource.fixed(NOW)));
                RawHttpServer chat = RawHttpServer.answering(request -> {
                    arrived.add(request);
                    return Reply.answer(200, "ok");
                })) {
            Files.writeString(folder.resolve("leeds.yaml"), CONTRACT);
            Files.writeString(folder.resolve("hooks"), chat.uri("/services/T0KEN") + "\n");
            Files.writeString(folder.resolve("secret"), "a secret of sixteen\n");
            try (ServedBoard board = serve(simulator)) {
                board.await(AlertsTest::isActive);
                RecordedRequest request = arrived.poll(60, TimeUnit.SECONDS);
                assertThat(request).isNotNull();
                JsonNode message = new ObjectMapper().readTree(request.body());
                assertThat(message.get("event").asString()).isEqualTo("fired");
                assertThat(message.get("text").asString()).startsWith("ALERT: calls has a contact that has waited ");
                assertThat(message.get("when").asString()).isEqualTo("wait-over");
                assertThat(message.get("serviceLevel").get("name").asString()).isEqualTo("calls");
                assertThat(request.header("X-Queue-Sla-Signature")).isPresent();
                assertThat(board.get("/metrics").body())
                        .contains(
                                "queue_sla_alert_active{contract=\"Leeds\",service_level=\"calls\",when=\"wait-over\"} 1",
                                "queue_sla_alert_active{contract=\"Leeds\",service_level=\"calls\",when=\"stale\"} 0");
                assertThat(board.get("/").body()).contains("alert: wait over 0:00");
                assertThat(board.get("/level?name=calls").body()).contains("<li>wait over 0:00, for 1ms</li>");
                assertThat(board.said()).contains(message.get("text").asString());
                assertThat(everything(board)).doesNotContain("T0KEN", "services", "a secret of sixteen");
            }
            try (ServedBoard board = serve(simulator)) {
                JsonNode first = board.await(
                        found -> !found.get("rows").get(0).get("alerts").isEmpty());
                assertThat(isActive(first)).isTrue();
                board.await(found -> !found.get("rows").get(0).get("waiting").isNull());
                assertThat(board.said()).doesNotContain("ALERT");
                assertThat(chat.requests()).hasSize(1);
            }
        }
    }
}

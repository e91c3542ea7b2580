package io.github.queuesla.cli.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.Webhook;
import io.github.queuesla.http.WebhookClient;
import io.github.queuesla.http.WebhookLimits;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.NetworkSettings;
import io.github.queuesla.http.exchange.OkHttpExchange;
import io.github.queuesla.report.live.AlertMessage;
import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.RecordedRequest;
import io.github.queuesla.testkit.Reply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The line of messages for each webhook, over the real exchange. */
@Timeout(30)
class AlertPostTest {

    private static final WaitingMessage TEST = WaitingMessage.of(AlertMessage.test(WaitingBoard.START));

    private final OkHttpExchange exchange = OkHttpExchange.open(AddressRule.secure(), NetworkSettings.defaults(), 4);
    private final BlockingQueue<String> remarks = new LinkedBlockingQueue<>();
    private final BlockingQueue<RecordedRequest> arrived = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        exchange.close();
    }

    private AlertPost post(RawHttpServer... servers) {
        WebhookLimits once = new WebhookLimits(0, Duration.ofSeconds(20), Duration.ofSeconds(20));
        return new AlertPost(
                new WebhookClient(exchange, Environment.real(1), once),
                List.of(servers).stream()
                        .map(server -> new Webhook(server.uri("/T0KEN"), Optional.empty()))
                        .toList(),
                new AlertMemory(Optional.empty(), Set.of(), text -> {}),
                InstantSource.fixed(WaitingBoard.START),
                remarks::add);
    }

    private RawHttpServer accepting() {
        return RawHttpServer.answering(request -> {
            arrived.add(request);
            return Reply.answer(200, "ok");
        });
    }

    private static <T> @Nullable T next(BlockingQueue<T> queue) throws InterruptedException {
        return queue.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void messagesArriveInTheirOrder() throws InterruptedException {
        try (RawHttpServer server = accepting();
                AlertPost post = post(server)) {
            for (int i = 0; i < 5; i++) {
                post.send(WaitingMessage.of(new AlertMessage(WaitingBoard.START, "number " + i, Optional.empty())));
            }
            for (int i = 0; i < 5; i++) {
                assertThat(next(arrived))
                        .isNotNull()
                        .satisfies(request -> assertThat(request.body()).contains("\"text\": \"number "));
            }
            assertThat(server.requests())
                    .extracting(request -> request.body().replaceAll("(?s).*\"number (\\d)\".*", "$1"))
                    .containsExactly("0", "1", "2", "3", "4");
        }
    }

    @Test
    void webhookThatStallsHoldsUpNeitherTheBoardNorAnotherWebhook() throws InterruptedException {
        try (RawHttpServer stalling = RawHttpServer.start(Reply.silence());
                RawHttpServer server = accepting();
                AlertPost post = post(stalling, server)) {
            post.send(TEST);
            post.send(TEST);
            assertThat(next(arrived)).isNotNull();
            assertThat(next(arrived)).isNotNull();
            assertThat(remarks).isEmpty();
        }
    }

    @Test
    void lineOfAWebhookThatIsAwayIsBoundedAndLosesTheOldest() throws InterruptedException {
        try (RawHttpServer stalling = RawHttpServer.start(Reply.silence());
                AlertPost post = post(stalling)) {
            for (int i = 0; i < 110; i++) {
                post.send(TEST);
            }
            assertThat(next(remarks))
                    .contains("webhook 1 (127.0.0.1) is behind")
                    .contains("dropped");
            assertThat(remarks).hasSizeBetween(7, 9);
        }
    }

    @Test
    void whatIsNotDeliveredIsSaidWithoutTheAddress() throws InterruptedException {
        try (RawHttpServer server = RawHttpServer.start(Reply.answer(307, "", "Location: http://127.0.0.1:1/N3W"));
                AlertPost post = post(server)) {
            post.send(TEST);
            assertThat(next(remarks))
                    .startsWith("webhook 1 (127.0.0.1) did not get an alert: HTTP 307, a redirect")
                    .doesNotContain("T0KEN", "N3W");
        }
    }
}

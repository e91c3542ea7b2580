package io.github.queuesla.cli.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.live.AlertStates;
import io.github.queuesla.http.Secret;
import io.github.queuesla.http.Webhook;
import io.github.queuesla.http.WebhookClient;
import io.github.queuesla.http.WebhookLimits;
import io.github.queuesla.http.WebhookSignature;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.NetworkSettings;
import io.github.queuesla.http.exchange.OkHttpExchange;
import io.github.queuesla.report.live.AlertMessage;
import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.RecordedRequest;
import io.github.queuesla.testkit.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of messages that have not arrived when the process ends. */
@Timeout(30)
class WaitingMessagesTest {

    private static final Instant START = WaitingBoard.START;

    private final OkHttpExchange exchange = OkHttpExchange.open(AddressRule.secure(), NetworkSettings.defaults(), 4);
    private final BlockingQueue<String> remarks = new LinkedBlockingQueue<>();
    private final BlockingQueue<RecordedRequest> arrived = new LinkedBlockingQueue<>();
    private final AtomicBoolean away = new AtomicBoolean(true);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        exchange.close();
    }

    private StateFile file() {
        return StateFile.in(folder, "Leeds");
    }

    private static WaitingMessage message(int minute) {
        return WaitingMessage.of(
                new AlertMessage(START.plusSeconds(60L * minute), "number " + minute, Optional.empty()));
    }

    /** A webhook that stalls while it is away. */
    private RawHttpServer chat() {
        return RawHttpServer.answering(request -> {
            arrived.add(request);
            return away.get() ? Reply.silence() : Reply.answer(200, "ok");
        });
    }

    private static List<Webhook> webhooks(RawHttpServer... servers) {
        return Arrays.stream(servers)
                .map(server -> new Webhook(
                        server.uri("/T0KEN"), Optional.of(new WebhookSignature(Secret.of("a secret of sixteen")))))
                .toList();
    }

    /** A process with its own memory of the same file. */
    private final class Running implements AutoCloseable {

        private final AlertMemory memory;
        private final AlertPost post;

        Running(Instant now, RawHttpServer... servers) {
            List<Webhook> webhooks = webhooks(servers);
            memory = new AlertMemory(
                    Optional.of(file()),
                    webhooks.stream().map(AlertPlaces::key).collect(Collectors.toSet()),
                    remarks::add);
            WebhookLimits once = new WebhookLimits(0, Duration.ofSeconds(20), Duration.ofSeconds(20));
            WebhookClient client = new WebhookClient(exchange, Environment.real(1), once);
            post = new AlertPost(client, webhooks, memory, InstantSource.fixed(now), remarks::add);
        }

        void send(WaitingMessage... news) {
            memory.keep(AlertStates.QUIET, List.of(news), START);
            List.of(news).forEach(post::send);
        }

        @Override
        public void close() {
            post.close();
        }
    }

    private String next() throws InterruptedException {
        RecordedRequest request = arrived.poll(20, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request.body();
    }

    private List<WaitingMessage> kept(RawHttpServer server) throws UnfitState {
        return file().read().waiting().of(AlertPlaces.key(webhooks(server).get(0)));
    }

    @Test
    void messageThatHasNotArrivedIsSentAfterARestartAsItWas() throws Exception {
        try (RawHttpServer chat = chat()) {
            try (Running board = new Running(START, chat)) {
                board.send(message(0), message(1));
                assertThat(next()).isEqualTo(message(0).body());
            }
            assertThat(kept(chat)).containsExactly(message(0), message(1));
            away.set(false);
            try (Running board = new Running(START.plusSeconds(3600), chat)) {
                assertThat(next()).isEqualTo(message(0).body());
                assertThat(next()).isEqualTo(message(1).body());
                board.send(message(60));
                assertThat(next()).isEqualTo(message(60).body());
                assertThat(kept(chat)).doesNotContain(message(0), message(1));
            }
            assertThat(remarks).isEmpty();
        }
    }

    @Test
    void messageThatHasArrivedIsNotSentAgain() throws Exception {
        away.set(false);
        try (RawHttpServer chat = chat();
                RawHttpServer stalling = RawHttpServer.start(Reply.silence())) {
            try (Running board = new Running(START, chat, stalling)) {
                board.send(message(0));
                next();
                board.send(message(1));
                next();
            }
            try (Running board = new Running(START, chat, stalling)) {
                board.send(message(2));
                assertThat(kept(chat)).doesNotContain(message(0));
                assertThat(kept(stalling)).containsExactly(message(0), message(1), message(2));
                while (!next().equals(message(2).body())) {
                    assertThat(chat.requests()).hasSizeLessThan(5);
                }
            }
            assertThat(chat.requests())
                    .filteredOn(request -> request.body().equals(message(0).body()))
                    .hasSize(1);
        }
    }

    @Test
    void messageOfMoreThanADayAgoIsDroppedAndThatIsSaid() throws Exception {
        try (RawHttpServer chat = chat()) {
            try (Running board = new Running(START, chat)) {
                board.send(message(0), message(2));
                next();
            }
            away.set(false);
            try (Running board = new Running(START.plus(Duration.ofHours(24).plusMinutes(1)), chat)) {
                board.send(message(3));
                assertThat(next()).isEqualTo(message(2).body());
                assertThat(remarks)
                        .containsExactly(
                                "webhook 1 (127.0.0.1) did not get the alert of 2024-01-10T10:00:00Z: it waited"
                                        + " longer than 1d");
                assertThat(kept(chat)).doesNotContain(message(0));
            }
        }
    }

    @Test
    void fileShowsNeitherTheAddressNorTheSecretOfAWebhook() throws Exception {
        try (RawHttpServer chat = chat();
                Running board = new Running(START, chat)) {
            board.send(message(0));
            assertThat(Files.readString(file().path()))
                    .contains("number 0")
                    .doesNotContain("T0KEN", "127.0.0.1", ":" + chat.port(), "a secret of sixteen");
        }
    }

    @Test
    void messagesForAWebhookThatIsGoneAreDroppedAndThatIsSaid() throws Exception {
        try (RawHttpServer chat = chat();
                RawHttpServer other = chat()) {
            try (Running board = new Running(START, chat)) {
                board.send(message(0), message(1));
            }
            arrived.clear();
            try (Running board = new Running(START, other)) {
                assertThat(remarks)
                        .containsExactly(
                                "alerts that waited for a webhook were dropped (2): it is not among the webhooks any"
                                        + " more");
                board.send(message(2));
                assertThat(kept(chat)).isEmpty();
            }
        }
    }

    @Test
    void atMostAHundredWaitAndTheOldestAreDropped() throws UnfitState {
        AlertMemory memory = new AlertMemory(Optional.of(file()), Set.of("a"), remarks::add);
        IntStream.range(0, 150).forEach(minute -> memory.keep(AlertStates.QUIET, List.of(message(minute)), START));
        assertThat(file().read().waiting().of("a"))
                .hasSize(100)
                .startsWith(message(50))
                .endsWith(message(149));
    }
}

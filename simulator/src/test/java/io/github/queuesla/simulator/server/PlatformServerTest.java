package io.github.queuesla.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.TestJson;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.requestlog.ReceivedRequest;
import io.github.queuesla.simulator.requestlog.RequestLog;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.Reply;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlatformServerTest {

    private final TestClock clock = new TestClock("2026-01-01T10:20:30Z");
    private Simulator simulator;
    private List<String> bearer;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(clock));
        bearer = List.of("Authorization: Bearer " + new Client(simulator).renew());
        simulator.requests().clear();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private RawConnection connect() throws IOException {
        return new RawConnection(simulator.baseUri());
    }

    @Test
    void oneConnectionServesRefusalsAndAnswersAlike() throws IOException {
        try (RawConnection connection = connect()) {
            String large = "{\"x\":\"" + "y".repeat(600_000) + "\"}";
            assertThat(connection.ask("POST", Client.AGGREGATES, bearer, "{}").status())
                    .isEqualTo(400);
            assertThat(connection
                            .ask("POST", Client.AGGREGATES, List.of(), large)
                            .status())
                    .isEqualTo(401);
            assertThat(connection.ask("POST", Client.AGGREGATES, bearer, large).status())
                    .isEqualTo(413);
            assertThat(connection.ask("POST", "/api/v2/nowhere", bearer, large).status())
                    .isEqualTo(404);
            assertThat(connection.ask("POST", Client.QUEUES, bearer, large).status())
                    .isEqualTo(405);
            simulator.setBehaviour(Behaviour.builder().outage(1, 502).build());
            assertThat(connection.ask("POST", Client.AGGREGATES, bearer, large).status())
                    .isEqualTo(502);
            assertThat(connection.ask("GET", Client.QUEUES, bearer, "").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void smallAnswersDoNotWaitForAcknowledgements() throws IOException {
        try (RawConnection connection = connect()) {
            connection.ask("GET", Client.DIVISIONS, bearer, "");
            long began = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                connection.ask("GET", Client.DIVISIONS, bearer, "");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(100 * 35));
        }
    }

    @Test
    void answersAreCompressedForThoseWhoAccept() throws IOException {
        try (RawConnection connection = connect()) {
            RawConnection.Response plain = connection.ask("GET", Client.DIVISIONS, bearer, "");
            assertThat(plain.header("Content-Encoding")).isEmpty();
            RawConnection.Response packed =
                    connection.ask("GET", Client.DIVISIONS, with(bearer, "Accept-Encoding: gzip, deflate"), "");
            assertThat(packed.header("Content-Encoding")).contains("gzip");
            assertThat(packed.body().length).isLessThan(plain.body().length);
            byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
            assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain.text());
        }
    }

    private static List<String> with(List<String> headers, String more) {
        List<String> all = new ArrayList<>(headers);
        all.add(more);
        return all;
    }

    @Test
    void everyApiAnswerCarriesItsIdItsDateAndTheRateLimit() throws IOException {
        try (RawConnection connection = connect()) {
            for (String path : List.of(Client.QUEUES, Client.QUEUES + "?pageSize=0", Client.SUMMARY)) {
                RawConnection.Response answer = connection.ask("GET", path, bearer, "");
                assertThat(answer.all("ININ-Correlation-Id")).hasSize(1);
                assertThat(answer.all("Date")).hasSize(1);
                assertThat(answer.header("inin-ratelimit-allowed")).contains("300");
                assertThat(answer.header("inin-ratelimit-reset")).contains("60");
            }
            assertThat(connection.ask("GET", Client.QUEUES, bearer, "").header("inin-ratelimit-count"))
                    .contains("4");
        }
    }

    @Test
    void unknownPathsAndWrongMethodsAreToldSoInJson() throws IOException {
        try (RawConnection connection = connect()) {
            RawConnection.Response missing = connection.ask("GET", "/api/v2/iam/queues", bearer, "");
            assertThat(missing.status()).isEqualTo(404);
            assertThat(TestJson.read(missing.text()).at("/code").stringValue()).isEqualTo("not.found");
            RawConnection.Response wrong = connection.ask("DELETE", Client.QUEUES, bearer, "");
            assertThat(wrong.status()).isEqualTo(405);
            assertThat(TestJson.read(wrong.text()).at("/code").stringValue()).isEqualTo("method.not.allowed");
            assertThat(connection.ask("GET", "/oauth/token", List.of(), "").status())
                    .isEqualTo(405);
        }
    }

    @Test
    void aDroppedConnectionEndsWithoutAWord() throws IOException {
        simulator.setBehaviour(Behaviour.builder().outage(1, 0).build());
        try (RawConnection connection = connect()) {
            assertThatIOException().isThrownBy(() -> connection.ask("GET", Client.QUEUES, bearer, ""));
        }
        assertThat(simulator.requests().all().get(0).status()).hasValue(0);
    }

    @Test
    void aCutBodyEndsBeforeItsAnnouncedLength() throws IOException {
        simulator.setBehaviour(Behaviour.builder().cut(1).build());
        try (RawConnection connection = connect()) {
            assertThatIOException()
                    .isThrownBy(() -> connection.ask("GET", Client.QUEUES, bearer, ""))
                    .isInstanceOf(EOFException.class)
                    .withMessageContaining("body ended after");
        }
    }

    @Test
    void sixtyFourRequestsCanBeAnsweredAtTheSameTime() throws Exception {
        CyclicBarrier allHere = new CyclicBarrier(64);
        Endpoint patient = request -> {
            try {
                allHere.await(30, TimeUnit.SECONDS);
            } catch (Exception notAll) {
                throw new IllegalStateException(notAll);
            }
            return Reply.json(200, json -> {});
        };
        RequestLog requests = new RequestLog();
        ExecutorService clients = Executors.newFixedThreadPool(64);
        try (PlatformServer server = PlatformServer.start(
                0, patient, new LiveBehaviour(Behaviour.faultless()), new PlatformServer.Log(requests, clock))) {
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                statuses.add(clients.submit(() -> {
                    try (RawConnection connection = new RawConnection(server.baseUri())) {
                        return connection.ask("GET", "/", List.of(), "").status();
                    }
                }));
            }
            for (Future<Integer> status : statuses) {
                assertThat(status.get(60, TimeUnit.SECONDS)).isEqualTo(200);
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(requests.mostInFlight()).isEqualTo(64);
        assertThat(requests.count()).isEqualTo(64);
    }

    @Test
    void theLedgerListsWhatWasAskedAndNoSecrets() {
        Client client = new Client(simulator);
        String token = client.renew();
        client.get(Client.QUEUES + "?pageSize=7&name=%2A");
        client.post(Client.SUMMARY, "{\"canary\":1}");
        List<ReceivedRequest> all = simulator.requests().all();
        assertThat(all).extracting(ReceivedRequest::method).containsExactly("POST", "POST", "GET", "POST");
        ReceivedRequest listing = simulator.requests().to(Client.QUEUES).get(0);
        assertThat(listing.query()).isEqualTo("pageSize=7&name=%2A");
        assertThat(listing.status()).hasValue(200);
        assertThat(listing.received()).isEqualTo(clock.instant());
        assertThat(listing.headers()).containsEntry("authorization", "Bearer ***");
        assertThat(all.get(3).body()).isEqualTo("{\"canary\":1}");
        assertThat(all.get(3).status()).hasValue(400);
        assertThat(all.get(0).body())
                .contains("client_id=" + simulator.clientId())
                .contains("client_secret=***");
        assertThat(all.toString()).doesNotContain(token).doesNotContain(simulator.clientSecret());
        assertThat(simulator.requests().mostInFlight()).isEqualTo(1);
        simulator.requests().clear();
        assertThat(simulator.requests().all()).isEmpty();
    }

    @Test
    void aTakenPortIsRefused() {
        int taken = simulator.baseUri().getPort();
        assertThatIOException()
                .isThrownBy(() -> Simulator.start(SimulatorOptions.of(clock).withPort(taken))
                        .close())
                .isInstanceOf(BindException.class);
    }

    @Test
    void onlyLoopbackListens() {
        assertThat(simulator.baseUri().getHost()).isEqualTo("127.0.0.1");
    }
}

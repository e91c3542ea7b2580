package io.github.queuesla.simulator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Client.Answer;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehaviourTest {

    private final TestClock clock = new TestClock("1994-11-06T08:49:34.250Z");
    private Simulator simulator;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(clock));
        client = new Client(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private List<Integer> statuses(int requests) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(client.get(Client.DIVISIONS).status());
        }
        return statuses;
    }

    @Test
    void goodBehaviourIsTheDefault() {
        assertThat(simulator.behaviour()).isEqualTo(Behaviour.faultless());
        assertThat(statuses(50)).containsOnly(200);
        assertThat(Behaviour.faultless().limits()).isEqualTo(PlatformLimits.USUAL);
        assertThat(Behaviour.faultless().faults()).isEqualTo(Faults.NONE);
        assertThat(Behaviour.faultless().quirks()).isEqualTo(Quirks.NONE);
        assertThat(Behaviour.faultless().latency()).isEqualTo(Latency.NONE);
    }

    @Test
    void theThreeHundredAndFirstRequestInAMinuteIsThrottled() {
        assertThat(statuses(300)).containsOnly(200);
        clock.pass(Duration.ofSeconds(18));
        Answer answer = client.get(Client.DIVISIONS);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("42");
        assertThat(answer.header("inin-ratelimit-count")).isEqualTo("301");
        assertThat(answer.text())
                .isEqualTo("{\"message\":\"Rate limit exceeded the maximum. Retry the request in [42] seconds\","
                        + "\"code\":\"too.many.requests.retry.after\",\"status\":429,\"messageParams\":{},"
                        + "\"contextId\":\"" + answer.header("ININ-Correlation-Id")
                        + "\",\"details\":[],\"errors\":[]}");
        client.renew();
        assertThat(statuses(1)).containsExactly(200);
        clock.pass(Duration.ofMinutes(1));
        assertThat(statuses(300)).containsOnly(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SECONDS | 2",
                "IMF_DATE | Sun, 06 Nov 1994 08:49:37 GMT",
                "RFC850_DATE | Sunday, 06-Nov-94 08:49:37 GMT",
                "ASCTIME_DATE | Sun Nov  6 08:49:37 1994",
                "DECIMAL | 1.5",
                "TWICE | 2, 2",
                "NONE | ''"
            })
    void retryAfterComesInAllForms(RetryAfterForm form, String value) {
        simulator.setBehaviour(
                Behaviour.builder().throttled(1).retryAfter(form, 2).build());
        Answer answer = client.get(Client.DIVISIONS);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo(value);
    }

    @Test
    void failuresAreDrawnFromTheirStatuses() {
        simulator.setBehaviour(Behaviour.builder().failed(1).build());
        assertThat(statuses(60)).containsOnly(500, 502, 503, 504).contains(500, 502, 503, 504);
        simulator.setBehaviour(Behaviour.builder().failed(1, 502).build());
        Answer page = client.get(Client.DIVISIONS);
        assertThat(page.text()).startsWith("<html>");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        simulator.setBehaviour(Behaviour.builder().failed(1, 504).build());
        assertThat(client.get(Client.DIVISIONS).json().at("/code").stringValue())
                .isEqualTo("request.timeout");
        simulator.setBehaviour(Behaviour.builder()
                .failed(1, 503)
                .retryAfter(RetryAfterForm.SECONDS, 9)
                .build());
        assertThat(client.get(Client.DIVISIONS).header("Retry-After")).isEqualTo("9");
    }

    @Test
    void sharesHoldAndTheSeedDecidesWho() {
        Behaviour behaviour = Behaviour.builder()
                .seed(11)
                .throttled(0.2)
                .failed(0.1, 503)
                .requestsPerMinute(10_000)
                .build();
        simulator.setBehaviour(behaviour);
        List<Integer> first = statuses(400);
        simulator.setBehaviour(behaviour);
        assertThat(statuses(400)).isEqualTo(first);
        assertThat(first.stream().filter(status -> status == 429).count()).isBetween(50L, 110L);
        assertThat(first.stream().filter(status -> status == 503).count()).isBetween(20L, 65L);
    }

    @Test
    void anOutageEndsAfterSoManyRequests() {
        simulator.setBehaviour(Behaviour.builder().outage(3, 504).build());
        assertThat(statuses(5)).containsExactly(504, 504, 504, 200, 200);
        simulator.setBehaviour(Behaviour.builder().outage(2, 429).build());
        assertThat(statuses(3)).containsExactly(429, 429, 200);
    }

    @Test
    void tokensAreSparedUnlessTheyShallNotBe() {
        simulator.setBehaviour(Behaviour.builder().failed(1, 503).build());
        assertThat(client.renew()).isNotEqualTo("none");
        simulator.setBehaviour(
                Behaviour.builder().outage(1, 503).faultsForTokensToo().build());
        assertThat(Client.token(simulator, simulator.clientId(), simulator.clientSecret())
                        .status())
                .isEqualTo(503);
        assertThat(Client.token(simulator, simulator.clientId(), simulator.clientSecret())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void garbledAnswersAreNotJson() {
        simulator.setBehaviour(Behaviour.builder().garbled(1).build());
        Answer answer = client.get(Client.DIVISIONS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("<!doctype html>");
    }

    @Test
    void aRedirectPointsToTheOtherHost() {
        simulator.setBehaviour(Behaviour.builder()
                .redirect(URI.create("https://elsewhere.example/"))
                .build());
        Answer answer = client.get(Client.DIVISIONS);
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo("https://elsewhere.example/api/v2/authorization/divisions");
    }

    @Test
    void latencyIsAtLeastTheBaseAndAtMostTheJitterMore() {
        LiveBehaviour live = new LiveBehaviour(Behaviour.builder()
                .latency(Duration.ofMillis(100), Duration.ofMillis(50))
                .build());
        List<Long> delays = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            live.nextFault();
            delays.add(live.nextDelayMillis());
        }
        assertThat(delays).allMatch(delay -> delay >= 100 && delay <= 150);
        assertThat(delays.stream().distinct().count()).isGreaterThan(20);
    }

    @Test
    void latencyIsFelt() {
        simulator.setBehaviour(Behaviour.builder()
                .latency(Duration.ofMillis(30), Duration.ZERO)
                .build());
        long began = System.nanoTime();
        client.get(Client.DIVISIONS);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }

    @Test
    void impossibleSharesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Behaviour.builder().throttled(0.7).failed(0.4).build())
                .withMessageContaining("together at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Behaviour.builder().cut(-0.1).build());
    }
}

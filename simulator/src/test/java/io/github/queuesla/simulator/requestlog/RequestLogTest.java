package io.github.queuesla.simulator.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RequestLogTest {

    private static ReceivedRequest request(String path, String body) {
        return new ReceivedRequest("POST", path, "", Map.of(), body, Instant.EPOCH, OptionalInt.empty());
    }

    @Test
    void aRequestHasNoStatusUntilItIsAnswered() {
        RequestLog requests = new RequestLog();
        RequestLog.Entry entry = requests.open(request("/a", ""));
        assertThat(requests.all().get(0).status()).isEmpty();
        entry.close(204);
        assertThat(requests.all().get(0).status()).hasValue(204);
    }

    @Test
    void theMostInFlightIsRemembered() {
        RequestLog requests = new RequestLog();
        RequestLog.Entry first = requests.open(request("/a", ""));
        requests.open(request("/b", "")).close(200);
        first.close(200);
        requests.open(request("/c", "")).close(200);
        assertThat(requests.mostInFlight()).isEqualTo(2);
        assertThat(requests.count()).isEqualTo(3);
        assertThat(requests.to("/b")).hasSize(1);
    }

    @Test
    void clearingForgetsAlsoWhatIsInFlight() {
        RequestLog requests = new RequestLog();
        RequestLog.Entry entry = requests.open(request("/a", ""));
        requests.clear();
        entry.close(200);
        assertThat(requests.all()).isEmpty();
        assertThat(requests.count()).isZero();
    }

    @Test
    void theOldestBodiesAreForgottenInALongRehearsal() {
        RequestLog requests = new RequestLog();
        String body = "x".repeat(1_000_000);
        for (int i = 0; i < 100; i++) {
            requests.open(request("/" + i, body)).close(200);
        }
        assertThat(requests.count()).isEqualTo(100);
        assertThat(requests.all()).hasSize(63);
        assertThat(requests.all().get(62).path()).isEqualTo("/99");
    }
}

package io.github.queuesla.http;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.environment.Tasks;
import io.github.queuesla.http.environment.Waiting;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.testkit.FakeTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * A client, its fake server, and time that advances only in waits. Random numbers are 0, so jitter and back-off are
 * minimal.
 */
final class ClientFixture {
    static final URI API = URI.create("https://api.example/things?secret=query");
    static final URI TOKEN = URI.create("https://login.example/oauth/token");
    static final BodyReader<String> TEXT = body -> new String(body.readAllBytes(), StandardCharsets.UTF_8);

    final FakeTime time = FakeTime.create();
    final FakeServer server = new FakeServer(time);
    final RecordedEvents events = new RecordedEvents();
    Exchange exchange = server;
    Waiting waiting = time::sleep;
    RandomGenerator random = () -> 0;
    RequestLimits limits = RequestLimits.defaults();
    Tasks tasks = Environment.real(64).tasks();
    List<ClientCredentials> clients = List.of(client("one"));
    Map<String, Instant> closedGates = Map.of();
    private @Nullable ApiClient client;

    static ClientCredentials client(String id) {
        return new ClientCredentials(id, Secret.of("secret-of-" + id));
    }

    static ApiRequest get() {
        return ApiRequest.get(API, "things, page 1");
    }

    static ApiRequest job() {
        return ApiRequest.postJson(API, new byte[] {'{', '}'}, "things job").asJob();
    }

    synchronized ApiClient client() {
        ApiClient made = client;
        if (made == null) {
            made = ApiClient.builder(exchange, environment())
                    .login(new PlainTokens(TOKEN), clients)
                    .errorDecoder(new PlainErrorDecoder())
                    .limits(limits)
                    .listener(events)
                    .closedGates(closedGates)
                    .build();
            client = made;
        }
        return made;
    }

    String call() throws HttpFailure {
        return call(get());
    }

    String call(ApiRequest request) throws HttpFailure {
        return client().call(request, TEXT);
    }

    /** The failure of a call, which must have this kind. */
    HttpFailure failure(HttpFailureKind kind) {
        return failure(get(), kind);
    }

    HttpFailure failure(ApiRequest request, HttpFailureKind kind) {
        return failing(kind, () -> call(request));
    }

    /** The failure of {@code something}, which must have this kind. */
    static HttpFailure failing(HttpFailureKind kind, ThrowingCallable something) {
        HttpFailure failure = Assertions.catchThrowableOfType(HttpFailure.class, something);
        Assertions.assertThat(failure).isNotNull();
        Assertions.assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        return failure;
    }

    Duration elapsed() {
        return time.elapsed();
    }

    int apiRequests() {
        return server.apiArrivals().size();
    }

    int tokenRequests() {
        return server.tokenArrivals().size();
    }

    private Environment environment() {
        return new Environment(time, time, waiting, tasks, random);
    }
}

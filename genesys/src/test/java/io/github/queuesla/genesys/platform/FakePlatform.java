package io.github.queuesla.genesys.platform;

import io.github.queuesla.genesys.connect.ClientCredentialsGrant;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.connect.GenesysErrorDecoder;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.RequestLimits;
import io.github.queuesla.http.Secret;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import io.github.queuesla.testkit.FakeTime;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * A fake platform: issues tokens, responds to everything else as the test says, and records the requests. Time is fake;
 * one thread.
 */
public final class FakePlatform implements Exchange {

    public static final URI API = URI.create("https://sla.example.com");

    private final LaterTasks tasks = new LaterTasks();
    private final FakeTime time = FakeTime.create();
    private final List<Sent> sent = new ArrayList<>();
    private final Function<Sent, Reply> answering;

    /** A platform with these responses. */
    public FakePlatform(Function<Sent, Reply> answering) {
        this.answering = answering;
    }

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) {
        if (request.uri().getPath().equals("/oauth/token")) {
            return Reply.ok("{\"access_token\":\"t\",\"expires_in\":86400}").answer();
        }
        Sent question = Sent.of(request);
        sent.add(question);
        return answering.apply(question).answer();
    }

    /** Every request except those for tokens, in order. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public LaterTasks tasks() {
        return tasks;
    }

    /** The time, which moves only in waits. */
    public FakeTime time() {
        return time;
    }

    public Environment environment() {
        return new Environment(time, time, time::sleep, tasks, new Random(1));
    }

    public Connection connection() {
        return Connection.of(API.toString(), Optional.empty());
    }

    public static List<ClientCredentials> credentials() {
        return List.of(new ClientCredentials("id", Secret.of("canary-secret")));
    }

    public ApiClient client() {
        return client(RequestLimits.defaults().deadline());
    }

    /** A client with this time for the whole run. */
    public ApiClient client(Duration deadline) {
        return ApiClient.builder(this, environment())
                .login(new ClientCredentialsGrant(connection()), credentials())
                .errorDecoder(new GenesysErrorDecoder())
                .limits(RequestLimits.defaults().withDeadline(deadline))
                .build();
    }
}

package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.network.Recoveries;
import io.github.queuesla.genesys.connect.ClientCredentialsGrant;
import io.github.queuesla.genesys.connect.GenesysErrorDecoder;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.RequestLimits;
import io.github.queuesla.http.failure.HttpFailure;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A run in which the client restarts several times and each time learns which waits were still running. Used once.
 */
final class RestartRun {

    private static final int LIVES = 6;
    private static final int REQUESTS_A_LIFE = 4;

    private final RunEnvironment environment;
    private String outcome = "";
    private int pages;

    private RestartRun(RunEnvironment environment) {
        this.environment = environment;
    }

    static Report of(RunEnvironment environment) throws InterruptedException {
        RestartRun run = new RestartRun(environment);
        environment.schedule().run(run::live);
        return environment.report("restarted" + run.outcome, environment.findings());
    }

    private void live() {
        Map<String, Instant> closed = Map.of();
        for (int life = 0; life < LIVES; life++) {
            if (!closed.isEmpty()) {
                environment.audit().recoveries().took(Recoveries.Path.GATE_KEPT_OVER_A_RESTART);
            }
            closed = live(environment.seams().remembersGates() ? closed : Map.of());
            environment.audit().restarted(environment.schedule().now(), client -> Long.MAX_VALUE);
        }
    }

    /** One life of the client, which ends with the first failure at the latest. */
    private Map<String, Instant> live(Map<String, Instant> closed) {
        ApiClient client = ApiClient.builder(
                        environment.seams().exchange(), environment.seams().environment())
                .login(new ClientCredentialsGrant(environment.connection()), environment.credentials())
                .errorDecoder(new GenesysErrorDecoder())
                .limits(RequestLimits.defaults().withMaxRetries(0).withDeadline(Duration.ofHours(2)))
                .closedGates(closed)
                .build();
        try {
            for (int request = 0; request < REQUESTS_A_LIFE; request++) {
                URI page = environment
                        .connection()
                        .api()
                        .resolve("/api/v2/routing/queues?pageSize=1&pageNumber=" + ++pages);
                client.call(ApiRequest.get(page, "queue list"), InputStream::read);
            }
        } catch (HttpFailure failed) {
            outcome = ": " + failed.getMessage();
        }
        return client.closedGates();
    }
}

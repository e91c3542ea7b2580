package io.github.queuesla.e2e;

import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.TransportSettings;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.RequestLimits;
import io.github.queuesla.http.Secret;
import io.github.queuesla.http.TransportListener;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.testkit.FakeTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A client of a simulator whose waits pass at once, on the clock of both. */
public final class PlatformClient {

    private PlatformClient() {}

    /** A client with that clock, which is the simulator's too. */
    public static GenesysCloud of(Simulator simulator, FakeTime time) {
        TransportFactory withoutWaiting = (rule, concurrency) -> {
            Transport network = TransportFactory.network().open(rule, concurrency);
            Environment real = network.environment();
            return new Transport(
                    network.exchange(),
                    new Environment(time, time, time::sleep, real.tasks(), new SplittableRandom(1)),
                    network.close());
        };
        TransportSettings settings = TransportSettings.defaults()
                // Time passes at once here: a job refused because three are running is tried again many times
                // before the threads of those three get their turn on a busy machine.
                .withLimits(new RequestLimits(10_000, 300, Duration.ofDays(2), 64 << 20))
                .withTransport(withoutWaiting);
        return GenesysCloud.connect(
                Connection.of(simulator.baseUri().toString(), Optional.empty()),
                List.of(new ClientCredentials(simulator.clientId(), Secret.of(simulator.clientSecret()))),
                settings,
                TransportListener.silent());
    }
}

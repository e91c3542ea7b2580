package io.github.queuesla.genesys;

import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.PlatformLevelSource;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.genesys.aggregates.AggregatesSource;
import io.github.queuesla.genesys.aggregates.PlatformLevels;
import io.github.queuesla.genesys.connect.ClientCredentialsGrant;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.connect.GenesysDialect;
import io.github.queuesla.genesys.queues.RoutingQueues;
import io.github.queuesla.genesys.summary.QueueSummarySource;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.ApiClientBuilder;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.TransportListener;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.OkHttpExchange;
import io.github.queuesla.http.surroundings.Surroundings;
import java.util.List;

/**
 * An organisation on the platform: the port to counts and queues for everything else. Thread-safe; close it to abort what
 * is in flight and to free its connections.
 */
public final class GenesysCloud implements AutoCloseable {

    /** Rows a page, and queues a request, as in the tutorial. */
    public static final int DEFAULT_PAGE_SIZE = 250;

    /** Requests in flight at once. */
    public static final int DEFAULT_CONCURRENCY = 16;

    private final Connection connection;
    private final Surroundings surroundings;
    private final ApiClient client;
    private final Runnable disconnect;

    private GenesysCloud(Connection connection, Surroundings surroundings, ApiClient client, Runnable disconnect) {
        this.connection = connection;
        this.surroundings = surroundings;
        this.client = client;
        this.disconnect = disconnect;
    }

    /** Connects with usual limits: three retries, 300 requests a minute, five minutes in all. */
    public static GenesysCloud connect(Connection connection, ClientCredentials credentials) {
        return connect(connection, List.of(credentials), Terms.usual(), TransportListener.silent());
    }

    /**
     * Connects; nothing is sent yet.
     *
     * @param credentials one or more OAuth clients, which share the work
     * @param listener hears of every request and wait
     */
    public static GenesysCloud connect(
            Connection connection, List<ClientCredentials> credentials, Terms terms, TransportListener listener) {
        AddressRule rule = terms.insecureHttp() ? AddressRule.insecureHttpAllowed() : AddressRule.secure();
        rule.check(connection.api());
        rule.check(connection.token());
        OkHttpExchange exchange = OkHttpExchange.open(rule, terms.concurrency());
        Surroundings surroundings = Surroundings.real(terms.concurrency());
        ApiClient client = login(ApiClient.builder(exchange, surroundings), connection, credentials)
                .limits(terms.limits())
                .listener(listener)
                .build();
        return new GenesysCloud(connection, surroundings, client, exchange::close);
    }

    /** Connects through any exchange, in any surroundings: for tests and simulations. */
    public static GenesysCloud over(
            Exchange exchange, Surroundings surroundings, Connection connection, List<ClientCredentials> credentials) {
        ApiClient client = login(ApiClient.builder(exchange, surroundings), connection, credentials)
                .build();
        return new GenesysCloud(connection, surroundings, client, () -> {});
    }

    private static ApiClientBuilder login(
            ApiClientBuilder builder, Connection connection, List<ClientCredentials> credentials) {
        return builder.login(new ClientCredentialsGrant(connection), credentials)
                .dialect(new GenesysDialect());
    }

    /** Counts by that surface; {@link Surface#AUTO} takes the published one on the platform's own domains. */
    public CountSource counts(Surface surface, int pageSize) {
        QueueSummarySource summary = new QueueSummarySource(client, connection.api(), pageSize);
        AggregatesSource aggregates = new AggregatesSource(client, connection.api());
        return switch (surface) {
            case QUEUE_SUMMARY -> summary;
            case CONVERSATION_AGGREGATES -> aggregates;
            case AUTO -> connection.published() ? aggregates : new AutomaticSource(summary, aggregates);
        };
    }

    /** Counts by whichever surface answers. */
    public CountSource counts() {
        return counts(Surface.AUTO, DEFAULT_PAGE_SIZE);
    }

    /** The service levels that the platform itself shows. */
    public PlatformLevelSource platformLevels() {
        return new PlatformLevels(client, connection.api());
    }

    /** The queues the client can see. */
    public QueueDirectory queues() {
        return new RoutingQueues(client, surroundings.tasks(), connection.api());
    }

    @Override
    public void close() {
        client.stop();
        disconnect.run();
    }
}

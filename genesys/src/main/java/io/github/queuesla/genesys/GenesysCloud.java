package io.github.queuesla.genesys;

import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.PlatformLevelSource;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.genesys.aggregates.AggregatesSource;
import io.github.queuesla.genesys.aggregates.PlatformLevels;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.genesys.connect.ClientCredentialsGrant;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.connect.GenesysErrorDecoder;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.genesys.queues.RoutingQueues;
import io.github.queuesla.genesys.summary.QueueSummarySource;
import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.TransportListener;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.failure.HttpFailure;
import java.util.List;
import java.util.Optional;

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
    private final List<String> clientIds;
    private final Transport transport;
    private final ApiClient client;

    private GenesysCloud(
            Connection connection, List<ClientCredentials> credentials, Transport transport, ApiClient client) {
        this.connection = connection;
        this.clientIds = credentials.stream().map(ClientCredentials::clientId).toList();
        this.transport = transport;
        this.client = client;
    }

    /** Connects with usual limits: three retries, 300 requests a minute, five minutes in all. */
    public static GenesysCloud connect(Connection connection, ClientCredentials credentials) {
        return connect(connection, List.of(credentials), TransportSettings.defaults(), TransportListener.silent());
    }

    /**
     * Connects; nothing is sent yet.
     *
     * @param credentials one or more OAuth clients, which share the work
     * @param listener hears of every request and wait
     */
    public static GenesysCloud connect(
            Connection connection,
            List<ClientCredentials> credentials,
            TransportSettings terms,
            TransportListener listener) {
        AddressRule rule = terms.insecureHttp() ? AddressRule.insecureHttpAllowed() : AddressRule.secure();
        rule.check(connection.api());
        rule.check(connection.token());
        Transport transport = terms.line().open(rule, terms.concurrency());
        ApiClient client = ApiClient.builder(transport.exchange(), transport.environment())
                .login(new ClientCredentialsGrant(connection), credentials)
                .errorDecoder(new GenesysErrorDecoder())
                .limits(terms.limits())
                .listener(listener)
                .build();
        return new GenesysCloud(connection, credentials, transport, client);
    }

    /**
     * Counts by that surface. {@link Api#AUTO} takes the published one on the platform's own domains, and for a
     * question that is beyond the tutorial's, whatever the host; else it finds out which the host knows.
     */
    public PlannedSource counts(Api api, int pageSize, CountRequest request) {
        QueueSummarySource summary = new QueueSummarySource(client, connection.api(), pageSize);
        AggregatesSource aggregates = new AggregatesSource(client, connection.api());
        return switch (api) {
            case QUEUE_SUMMARY -> summary;
            case CONVERSATION_AGGREGATES -> aggregates;
            case AUTO ->
                connection.published() || summary.limit(request).isPresent()
                        ? aggregates
                        : new AutomaticSource(summary, aggregates);
        };
    }

    /** Counts by whichever surface answers that question. */
    public PlannedSource counts(CountRequest request) {
        return counts(Api.AUTO, DEFAULT_PAGE_SIZE, request);
    }

    /** The ids of the OAuth clients that share the work. */
    public List<String> clientIds() {
        return clientIds;
    }

    /**
     * Gets a token for that OAuth client, which shows that its credentials work.
     *
     * @throws CountSourceException when none could be had
     */
    public void logIn(String clientId) throws CountSourceException {
        try {
            client.obtainToken(clientId);
        } catch (HttpFailure failure) {
            throw Failures.translate(failure, RequestSubject.token());
        }
    }

    /**
     * The requests that an assessment will take. Sends nothing.
     *
     * @param source who will be asked, one of {@link #counts(Api, int, CountRequest)}
     * @param request what; the queues in it play no part
     * @param selection about which queues
     * @param visible how many queues the client can see; empty when nobody knows
     */
    public RequestPlan plan(
            PlannedSource source, CountRequest request, QueueSelection selection, Optional<Long> visible) {
        return new RequestPlanner(clientIds.size(), connection.token().getPath(), selection, visible)
                .plan(source, request);
    }

    /** The service levels that the platform itself shows. */
    public PlatformLevelSource platformLevels() {
        return new PlatformLevels(client, connection.api());
    }

    /** The queues the client can see. */
    public RoutingQueues queues() {
        return new RoutingQueues(client, transport.environment().tasks(), connection.api());
    }

    @Override
    public void close() {
        client.stop();
        transport.close().run();
    }
}

package io.github.queuesla.genesys;

import io.github.queuesla.core.contact.ContactSource;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.core.count.PlatformLevelSource;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.live.ObservationSource;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.genesys.aggregates.AggregatesSource;
import io.github.queuesla.genesys.aggregates.PlatformLevels;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.genesys.connect.ClientCredentialsGrant;
import io.github.queuesla.genesys.connect.ClientIdHash;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.connect.GenesysErrorDecoder;
import io.github.queuesla.genesys.details.DetailsJobs;
import io.github.queuesla.genesys.observations.QueueObservations;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.genesys.queues.RoutingQueues;
import io.github.queuesla.genesys.retention.RetentionSettings;
import io.github.queuesla.genesys.summary.QueueSummarySource;
import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.TransportListener;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.failure.HttpFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connection to an organisation on the platform, with its counts, contacts and queues. Thread-safe. Closing it aborts requests
 * in flight and frees connections.
 */
public final class GenesysCloud implements AutoCloseable {

    /** Rows per page and queues per request on queue-summary, as in the tutorial. */
    public static final int DEFAULT_PAGE_SIZE = 250;

    /** Concurrent requests. */
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

    /** Connects with default limits: three retries, 300 requests per minute, a deadline of five minutes. */
    public static GenesysCloud connect(Connection connection, ClientCredentials credentials) {
        return connect(connection, List.of(credentials), TransportSettings.defaults(), TransportListener.silent());
    }

    /**
     * Connects. Sends nothing yet.
     *
     * @param credentials one or more OAuth clients, which share the work
     * @param listener receives every finished request and every wait
     */
    public static GenesysCloud connect(
            Connection connection,
            List<ClientCredentials> credentials,
            TransportSettings settings,
            TransportListener listener) {
        AddressRule rule = settings.insecureHttp() ? AddressRule.insecureHttpAllowed() : AddressRule.secure();
        rule.check(connection.api());
        rule.check(connection.token());
        Transport transport = settings.transport().open(rule, settings.concurrency());
        ApiClient client = ApiClient.builder(transport.exchange(), transport.environment())
                .login(new ClientCredentialsGrant(connection), credentials)
                .errorDecoder(new GenesysErrorDecoder())
                .secrets(transport.secrets())
                .limits(settings.limits())
                .listener(new RememberingListener(listener, settings.gates()))
                .closedGates(closedGates(credentials, settings.gates()))
                .build();
        return new GenesysCloud(connection, credentials, transport, client);
    }

    private static Map<String, Instant> closedGates(List<ClientCredentials> credentials, GateMemory gates) {
        Map<String, Instant> closed = new HashMap<>();
        for (ClientCredentials each : credentials) {
            gates.closedUntil(ClientIdHash.of(each.clientId())).ifPresent(until -> closed.put(each.clientId(), until));
        }
        return closed;
    }

    /**
     * The source of counts for this API. {@link Api#AUTO} chooses conversation-aggregates on the platform's own
     * domains, and for requests that queue-summary cannot answer; on other hosts it tries queue-summary first.
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

    /** The source of counts for {@link Api#AUTO}. */
    public PlannedSource counts(CountRequest request) {
        return counts(Api.AUTO, DEFAULT_PAGE_SIZE, request);
    }

    /** The source of counts by day, queue and medium, which only conversation-aggregates has. */
    public PlannedSource dailyCounts() {
        return new AggregatesSource(client, connection.api());
    }

    /** The ids of the OAuth clients that share the work. */
    public List<String> clientIds() {
        return clientIds;
    }

    /**
     * Fetches a token for this OAuth client, which proves its credentials.
     *
     * @throws CountSourceException when the platform gives none
     */
    public void logIn(String clientId) throws CountSourceException {
        try {
            client.obtainToken(clientId);
        } catch (HttpFailure failure) {
            throw Failures.translate(failure, RequestSubject.token());
        }
    }

    /**
     * The requests that an assessment takes. Sends nothing.
     *
     * @param source the source of counts, one of {@link #counts(Api, int, CountRequest)}
     * @param request what to count; its queues are ignored
     * @param selection the queues
     * @param visible the number of queues that the OAuth clients can see; empty when unknown
     */
    public RequestPlan plan(
            PlannedSource source, CountRequest request, QueueSelection selection, Optional<Long> visible) {
        return new RequestPlanner(clientIds.size(), connection.token().getPath(), selection, visible)
                .plan(source, request);
    }

    /** The service levels as the platform itself calculates them. */
    public PlatformLevelSource platformLevels() {
        return new PlatformLevels(client, connection.api());
    }

    /**
     * The contacts that wait now.
     *
     * @param clock says when that is
     */
    public ObservationSource observations(InstantSource clock) {
        return new QueueObservations(client, connection.api(), clock);
    }

    /** The contacts themselves, event by event. */
    public ContactSource contacts() {
        return new DetailsJobs(client, transport.environment(), connection.api(), clientIds);
    }

    /** The queues that the OAuth clients can see. */
    public RoutingQueues queues() {
        return new RoutingQueues(client, transport.environment().tasks(), connection.api());
    }

    /** How long the platform keeps contacts, from one request; unknown when it does not say. */
    public DataRetention retention() {
        return new RetentionSettings(client, connection.api()).read();
    }

    @Override
    public void close() {
        client.stop();
        transport.close().run();
    }
}

package io.github.queuesla.genesys.details;

import io.github.queuesla.core.contact.ContactSource;
import io.github.queuesla.core.contact.DayReceiver;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.genesys.connect.ClientIdHash;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.Permission;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contacts from the details jobs of the platform: one job a day, several days at a time. Thread-safe. */
public final class DetailsJobs implements ContactSource {

    /** The permission that the requests need. */
    public static final Permission PERMISSION = new Permission("analytics:conversationDetail:view", true);

    private static final Set<HttpFailureKind> WITHHELD = Set.of(
            HttpFailureKind.REFUSED,
            HttpFailureKind.REDIRECTED,
            HttpFailureKind.ACCESS_REFUSED,
            HttpFailureKind.SERVER_ERROR,
            HttpFailureKind.UNREADABLE);

    private final ApiClient client;
    private final Environment environment;
    private final JobRequests requests;
    private final List<String> clientIds;

    /**
     * The contacts of one organisation.
     *
     * @param environment its tasks read several days at a time
     * @param api the API's base address
     * @param clientIds the OAuth clients that share the work
     */
    public DetailsJobs(ApiClient client, Environment environment, URI api, List<String> clientIds) {
        this.client = client;
        this.environment = environment;
        this.requests = new JobRequests(api);
        this.clientIds = List.copyOf(clientIds);
    }

    @Override
    public OrganisationIdentity organisation() throws CountSourceException {
        return new OrganisationIdentity(
                requests.api().getHost(),
                organisationId(),
                clientIds.stream().map(ClientIdHash::of).toList());
    }

    /** The request that {@link #organisation} sends. Sends nothing. */
    public static PlannedRequests planOfOrganisation() {
        return new PlannedRequests(
                "organisation", "GET", JobRequests.ORGANISATION_PATH, Bounds.exactly(1), "one", Optional.empty());
    }

    private Optional<String> organisationId() throws CountSourceException {
        try {
            return Optional.of(client.call(requests.organisation(), JobRequests.ORGANISATION_ID));
        } catch (HttpFailure failure) {
            if (WITHHELD.contains(failure.kind()) && !failure.facts().request().forToken()) {
                return Optional.empty();
            }
            throw Failures.translate(failure, RequestSubject.organisation());
        }
    }

    @Override
    public Instant availableUntil() throws CountSourceException {
        try {
            return client.call(requests.availability(), JobRequests.AVAILABLE_UNTIL);
        } catch (HttpFailure failure) {
            throw Failures.translate(failure, RequestSubject.availability());
        }
    }

    @Override
    public void read(List<LocalDate> days, DayReceiver receiver) throws CountSourceException {
        Delivery delivery = new Delivery(receiver, environment.tasks().newLock());
        new DetailsRun(client, environment, requests, delivery, days).read();
    }
}

package io.github.queuesla.genesys.retention;

import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.Permission;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.failure.HttpFailure;
import java.net.URI;
import java.util.Optional;

/** The reader of how long the platform keeps contacts. Thread-safe. */
public final class RetentionSettings {

    private static final String PATH = "/api/v2/analytics/dataretention/settings";

    private final ApiClient client;
    private final URI uri;

    /**
     * The settings of one platform.
     *
     * @param api the API's base address
     */
    public RetentionSettings(ApiClient client, URI api) {
        this.client = client;
        this.uri = api.resolve(PATH);
    }

    /** The retention, from one request; unknown when the platform does not answer it. No number depends on it. */
    public DataRetention read() {
        try {
            return client.call(ApiRequest.get(uri, "data retention"), RetentionResponse::read);
        } catch (HttpFailure notAvailable) {
            return DataRetention.UNKNOWN;
        }
    }

    /** The request that {@link #read} sends. Sends nothing. */
    public static PlannedRequests plan() {
        return new PlannedRequests(
                "data retention",
                "GET",
                PATH,
                Bounds.exactly(1),
                "one, for a period that begins more than 90 days ago",
                Optional.of(new Permission("analytics:dataRetention:view", false)));
    }
}

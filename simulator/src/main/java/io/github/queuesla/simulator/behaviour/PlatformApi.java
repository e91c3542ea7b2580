package io.github.queuesla.simulator.behaviour;

/** An API of the platform whose availability can be set on its own. */
public enum PlatformApi {
    /** {@code POST /api/v2/analytics/queues/summary/query}, from the tutorial. */
    QUEUE_SUMMARY("analytics:query:view"),
    /** {@code POST /api/v2/analytics/conversations/aggregates/query}. */
    AGGREGATES("analytics:conversationAggregate:view"),
    /** {@code /api/v2/analytics/conversations/details/jobs} and everything below it. */
    DETAILS("analytics:conversationDetail:view"),
    /** {@code POST /api/v2/analytics/queues/observations/query} and {@code .../conversations/activity/query}. */
    OBSERVATIONS("analytics:queueObservation:view"),
    /** {@code GET /api/v2/organizations/me}, which needs no permission; a gateway may still refuse it. */
    ORGANISATION("directory:organization:view"),
    /** {@code GET /api/v2/routing/queues} and {@code GET /api/v2/routing/queues/{id}}. */
    QUEUES("routing:queue:view"),
    /** {@code GET /api/v2/authorization/divisions}. */
    DIVISIONS("authorization:division:view"),
    /** {@code GET /api/v2/analytics/dataretention/settings}. */
    DATA_RETENTION("analytics:dataRetention:view");

    private final String permission;

    PlatformApi(String permission) {
        this.permission = permission;
    }

    /** The permission that a 403 of this API names. */
    public String permission() {
        return permission;
    }

    /** Whether this is an analytics API: these accept any of several permissions, and their 403 says so. */
    public boolean analytics() {
        return permission.startsWith("analytics:");
    }
}

package io.github.queuesla.simulator.behaviour;

/** A part of the platform that can be shut by itself. */
public enum PlatformApi {
    /** {@code POST /api/v2/analytics/queues/summary/query}, the tutorial's. */
    QUEUE_SUMMARY("analytics:query:view"),
    /** {@code POST /api/v2/analytics/conversations/aggregates/query}. */
    AGGREGATES("analytics:conversationAggregate:view"),
    /** {@code GET /api/v2/routing/queues} and {@code GET /api/v2/routing/queues/{id}}. */
    QUEUES("routing:queue:view"),
    /** {@code GET /api/v2/authorization/divisions}. */
    DIVISIONS("authorization:division:view");

    private final String permission;

    PlatformApi(String permission) {
        this.permission = permission;
    }

    /** The permission whose lack a closed door complains of. */
    public String permission() {
        return permission;
    }

    /** Analytics surfaces accept any of several permissions and say so when all are missing. */
    public boolean analytics() {
        return permission.startsWith("analytics:");
    }
}

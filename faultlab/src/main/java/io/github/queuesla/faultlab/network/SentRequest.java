package io.github.queuesla.faultlab.network;

/**
 * One request that left the client.
 *
 * @param number from 1, in the order sent
 * @param key the same for every repeat of the same request
 * @param token whether it asks for a token
 * @param clientId whose it is; blank when the ledger does not know
 * @param bearer the access token it carries; blank for none
 * @param at when, nanoseconds since the run began
 */
record SentRequest(int number, String key, boolean token, String clientId, String bearer, long at) {

    /** Asks for a page of the queue list. */
    boolean list() {
        return key.startsWith("GET ") && key.contains("/routing/queues");
    }
}

package io.github.queuesla.faultlab.network;

/**
 * A request that the client sent.
 *
 * @param number from 1, in the order sent
 * @param key identical for retries of the same request
 * @param token whether it is a token request
 * @param clientId the OAuth client; blank if unknown
 * @param bearer its access token; blank for none
 * @param at when it was sent, nanoseconds since the run began
 */
record SentRequest(int number, String key, boolean token, String clientId, String bearer, long at) {

    /** Whether it is for a page of the queue list. */
    boolean list() {
        return key.startsWith("GET ") && key.contains("/routing/queues");
    }
}

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

    private static final String JOBS = "/details/jobs";
    private static final String AVAILABILITY = "/availability ";

    /** Whether it is for a page of the queue list. */
    boolean list() {
        return key.startsWith("GET ") && key.contains("/routing/queues");
    }

    /** Whether it submits a details job. */
    boolean submission() {
        return key.startsWith("POST ") && key.contains(JOBS + " ");
    }

    /** Whether it asks for the state of a details job. */
    boolean poll() {
        return key.startsWith("GET ")
                && key.contains(JOBS + "/")
                && !key.contains("/results")
                && !key.endsWith(AVAILABILITY);
    }
}

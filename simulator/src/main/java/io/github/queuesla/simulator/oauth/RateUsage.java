package io.github.queuesla.simulator.oauth;

/**
 * How much of its rate limit a client has used.
 *
 * @param count requests in the current window, this one included
 * @param allowed the most allowed in a window
 * @param resetSeconds whole seconds until the window ends, 1 to 60
 */
public record RateUsage(int count, int allowed, long resetSeconds) {

    /** Whether this request is over the limit. */
    public boolean exceeded() {
        return count > allowed;
    }
}

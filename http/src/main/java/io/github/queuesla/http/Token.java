package io.github.queuesla.http;

/**
 * An access token in use.
 *
 * @param value the token itself
 * @param generation counts the tokens of one OAuth client, from 1
 * @param expiry monotonic time from which it is no longer used
 * @param replacement whether it replaces one that the server refused
 */
record Token(Secret value, long generation, long expiry, boolean replacement) {
    boolean alive(long now) {
        return expiry - now > 0;
    }
}

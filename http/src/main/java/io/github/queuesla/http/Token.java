package io.github.queuesla.http;

/**
 * An access token in use.
 *
 * @param value the token
 * @param generation its number among the tokens of one OAuth client, from 1
 * @param expiry monotonic time in nanoseconds from which it is no longer used
 * @param replacement whether it replaces a token that the server refused
 */
record Token(Secret value, long generation, long expiry, boolean replacement) {
    boolean alive(long now) {
        return expiry - now > 0;
    }
}

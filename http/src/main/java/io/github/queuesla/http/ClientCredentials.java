package io.github.queuesla.http;

/**
 * One OAuth client: each has a token, a gate and a rate budget of its own.
 *
 * @param clientId its public name
 * @param clientSecret what proves it
 */
public record ClientCredentials(String clientId, Secret clientSecret) {}

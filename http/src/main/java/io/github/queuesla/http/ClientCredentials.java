package io.github.queuesla.http;

/**
 * The credentials of one OAuth client. Each client has its own token, gate and rate limit.
 *
 * @param clientId its public id
 * @param clientSecret its secret
 */
public record ClientCredentials(String clientId, Secret clientSecret) {}

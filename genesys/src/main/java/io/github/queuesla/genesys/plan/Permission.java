package io.github.queuesla.genesys.plan;

/**
 * What a role of the OAuth client has to allow.
 *
 * @param name in the platform's words
 * @param needed whether there is no answer without it; else the run goes on, and knows less
 */
public record Permission(String name, boolean needed) {}

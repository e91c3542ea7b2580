package io.github.queuesla.genesys.plan;

/**
 * A permission that a role of the OAuth client must grant.
 *
 * @param name the platform's name for it
 * @param needed whether the run fails without it; otherwise it continues with less information
 */
public record Permission(String name, boolean needed) {}

package io.github.queuesla.genesys.plan;

import java.util.Optional;

/**
 * Requests of one kind. Immutable.
 *
 * @param what what they are for, in a word or two
 * @param method GET or POST
 * @param path where they go
 * @param count how many
 * @param how how that number comes about, in words
 * @param permission what they need; empty when nothing
 */
public record PlannedRequests(
        String what, String method, String path, Bounds count, String how, Optional<Permission> permission) {}

package io.github.queuesla.core.contact;

import java.util.Optional;

/**
 * A conversation, or a part of one, that contradicts itself or cannot be read, and is therefore not counted. Immutable;
 * holds no data about the customer.
 *
 * @param conversationId its id; empty when it has none
 * @param problem what is wrong, without quoting values other than ids, times and numbers
 */
public record PutAside(Optional<String> conversationId, String problem) {}

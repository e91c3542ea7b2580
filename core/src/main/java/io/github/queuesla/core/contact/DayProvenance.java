package io.github.queuesla.core.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the conversations of a day come from. Immutable.
 *
 * @param source the id of the platform's job, or the name of an imported file
 * @param fetchedAt when the last of them was received
 * @param availableUntil the instant up to which the platform had all contacts by then; empty when it did not say
 */
public record DayProvenance(String source, Instant fetchedAt, Optional<Instant> availableUntil) {}

package io.github.queuesla.core.live;

import io.github.queuesla.core.count.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one query of the live board goes. Immutable.
 *
 * @param query the query
 * @param every how often it is asked
 * @param answered when it was last answered; absent before the first answer
 * @param failure why the last attempt failed; empty when it did not
 * @param failures the number of failed attempts since the last answer
 */
public record QueryStatus(
        LiveQuery query, Duration every, Optional<Instant> answered, Optional<Failure> failure, long failures) {}

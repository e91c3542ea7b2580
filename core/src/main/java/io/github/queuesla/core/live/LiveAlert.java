package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.Alert;
import java.time.Instant;
import java.util.Optional;

/**
 * An alert of a service level as it is now. Immutable.
 *
 * @param alert the alert
 * @param since when it fired; absent when it is not active
 */
public record LiveAlert(Alert alert, Optional<Instant> since) {

    /** Whether it has fired and is not over. */
    public boolean isActive() {
        return since.isPresent();
    }
}

package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.AlertCondition.When;
import java.util.Comparator;

/**
 * The alert of a contract, over restarts and changes of its limits. Immutable.
 *
 * @param level the name of the service level
 * @param when the kind of the alert, of which the service level has only one
 */
public record AlertKey(String level, When when) implements Comparable<AlertKey> {

    private static final Comparator<AlertKey> ORDER =
            Comparator.comparing(AlertKey::level).thenComparing(AlertKey::when);

    @Override
    public int compareTo(AlertKey other) {
        return ORDER.compare(this, other);
    }
}

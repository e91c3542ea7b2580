package io.github.queuesla.core.result;

import io.github.queuesla.core.contract.ServiceLevel;
import java.util.List;

/**
 * One service level of a contract over a period, window by window. Immutable.
 *
 * @param level the promise
 * @param windows in order of time; windows in which the agreement did not hold are left out
 */
public record ServiceLevelResult(ServiceLevel level, List<WindowResult> windows) {
    public ServiceLevelResult {
        windows = List.copyOf(windows);
    }
}

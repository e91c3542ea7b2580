package io.github.queuesla.core.result;

import io.github.queuesla.core.contract.ServiceLevel;
import java.util.List;

/**
 * One service level of a contract over a period, window by window. Immutable.
 *
 * @param level the service level
 * @param windows the windows in which the service level was valid, in order of time
 */
public record ServiceLevelResult(ServiceLevel level, List<WindowResult> windows) {
    public ServiceLevelResult {
        windows = List.copyOf(windows);
    }
}

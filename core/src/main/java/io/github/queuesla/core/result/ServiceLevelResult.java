package io.github.queuesla.core.result;

import io.github.queuesla.core.contract.ServiceLevel;
import java.util.List;
import java.util.Optional;

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

    /** The last window: of a result up to now, the current one. Empty when the service level was not valid. */
    public Optional<WindowResult> lastWindow() {
        return windows.isEmpty() ? Optional.empty() : Optional.of(windows.get(windows.size() - 1));
    }
}

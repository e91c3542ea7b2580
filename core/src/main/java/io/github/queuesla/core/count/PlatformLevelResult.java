package io.github.queuesla.core.count;

import java.util.List;

/**
 * The service levels that the platform shows. A queue and medium without contacts has none. Immutable.
 *
 * @param levels at most one for each queue and medium
 * @param gaps the missing parts
 */
public record PlatformLevelResult(List<PlatformLevel> levels, List<Gap> gaps) {

    public PlatformLevelResult {
        levels = List.copyOf(levels);
        gaps = List.copyOf(gaps);
    }
}

package io.github.queuesla.core.count;

import java.util.List;

/**
 * The platform's own levels. A queue and medium without any contact has none. Immutable.
 *
 * @param levels at most one for each queue and medium
 * @param gaps what is missing
 */
public record PlatformLevelResult(List<PlatformLevel> levels, List<Gap> gaps) {

    public PlatformLevelResult {
        levels = List.copyOf(levels);
        gaps = List.copyOf(gaps);
    }
}

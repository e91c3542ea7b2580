package io.github.queuesla.core.comparison;

import io.github.queuesla.core.count.PlatformLevel;
import java.util.List;

/** Finds the settings of the switches that reproduce the platform's denominators. */
final class SwitchInference {

    private SwitchInference() {}

    static Bridge.SwitchFinding of(List<PlatformLevel> platform) {
        List<PlatformLevel> shown =
                platform.stream().filter(row -> row.counted() > 0).toList();
        // Only a strictly better setting replaces it, so ties go to the most common one.
        Switches best = Switches.COMMON;
        for (Switches setting : Switches.all()) {
            if (reproduced(setting, shown) > reproduced(best, shown)) {
                best = setting;
            }
        }
        List<Switches> reproducing = Switches.all().stream()
                .filter(setting -> !shown.isEmpty() && reproduced(setting, shown) == shown.size())
                .toList();
        return new Bridge.SwitchFinding(best, reproducing, reproduced(best, shown), shown.size());
    }

    private static int reproduced(Switches setting, List<PlatformLevel> shown) {
        return (int) shown.stream()
                .filter(row -> setting.denominator(row.basis()) == row.counted())
                .count();
    }
}

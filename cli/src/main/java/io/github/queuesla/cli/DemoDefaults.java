package io.github.queuesla.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The board of {@code demo}: a day that is worth watching whatever time it is outside. The pretend platform lets the board
 * have its whole rate.
 */
final class DemoDefaults implements IDefaultValueProvider {

    private static final Map<String, String> DEFAULTS =
            Map.of("--clock", "10x", "--clock-start", "10:30", "--refresh", "2s", "--share", "100%");

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? DEFAULTS.get(option.longestName()) : null;
    }
}

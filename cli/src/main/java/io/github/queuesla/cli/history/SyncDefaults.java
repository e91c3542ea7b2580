package io.github.queuesla.cli.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The limits of {@code sync}, which runs unattended and for hours: nobody waits for it, and days that fail are lost time. */
final class SyncDefaults implements IDefaultValueProvider {

    private static final Map<String, String> DEFAULTS = Map.of("--max-retries", "20", "--deadline", "7d");

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? DEFAULTS.get(option.longestName()) : null;
    }
}

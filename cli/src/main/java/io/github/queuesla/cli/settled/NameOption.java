package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.core.quantity.Spelling;
import io.github.queuesla.history.settled.SettledName;
import io.github.queuesla.history.settled.SettledPeriod;
import io.github.queuesla.history.settled.SettledPeriods;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a settled period. */
final class NameOption {

    static final String NAME = "--name";

    @Option(
            names = NAME,
            paramLabel = "NAME",
            description = "Name of the settled period: lower-case letters, digits, points, hyphens and underscores,"
                    + " such as march-2024.")
    private @Nullable String name;

    /** The name; empty if it is not given. */
    Optional<SettledName> name() {
        return Optional.ofNullable(name).map(text -> OptionParser.option(NAME, text, SettledName::new));
    }

    /**
     * The name.
     *
     * @throws CommandFailure if it is not given
     */
    SettledName required() {
        return name().orElseThrow(() ->
                CommandFailure.usage(NAME + " is missing: name the settled period, such as " + NAME + " march-2024"));
    }

    /**
     * Requires that a history has a settled period of that name, damaged or not.
     *
     * @throws CommandFailure if it has none
     */
    static void require(SettledPeriods periods, SettledName name) {
        if (!periods.names().contains(name)) {
            throw unknown(periods, name);
        }
    }

    /**
     * The settled period of that name.
     *
     * @throws CommandFailure if the history has none
     */
    static SettledPeriod find(SettledPeriods periods, SettledName name) {
        return periods.find(name).orElseThrow(() -> unknown(periods, name));
    }

    private static CommandFailure unknown(SettledPeriods periods, SettledName name) {
        List<String> known = periods.names().stream().map(SettledName::value).toList();
        String advice = known.isEmpty()
                ? "none is settled yet; run queue-sla settle"
                : Spelling.advice(name.value(), known, "it has " + String.join(", ", known));
        return CommandFailure.configuration(NAME + ": the history has no settled period '" + name + "': " + advice);
    }
}

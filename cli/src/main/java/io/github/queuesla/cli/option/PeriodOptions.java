package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import picocli.CommandLine.Option;

/** Options for the period of a report, and the time zone of its days. */
public final class PeriodOptions extends DateOptions {

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "IANA time zone in which days begin, such as Europe/Berlin (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    /** The period of the options, else of both variables, else the one named {@code usual}. */
    public Period period(CliEnvironment environment, Settings settings, String usual) {
        return period(environment, settings, OptionParser.option("--time-zone", zone, Zones::parse), usual);
    }
}

package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.organisation.NameStyle;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Option;

/** What the pretend organisation is like. */
final class SimulateOptions {

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description =
                    "All chance comes from it; the same seed gives the same contacts (default: ${DEFAULT-VALUE}).")
    private String seed = "1";

    @Option(
            names = "--queues",
            paramLabel = "NUMBER",
            defaultValue = "8",
            description = "How many queues, 4 or more (default: ${DEFAULT-VALUE}).")
    private String queues = "8";

    @Option(
            names = "--volume",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description =
                    "More or less traffic; at 1 a queue has 50 to 300 contacts a day (default: ${DEFAULT-VALUE}).")
    private String volume = "1";

    @Option(
            names = "--organisation-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "IANA zone the organisation works in (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Option(
            names = "--names",
            completionCandidates = Styles.class,
            paramLabel = "STYLE",
            defaultValue = "plain",
            description = "Queue names: plain, international, or hostile to terminals, spreadsheets and pages (default:"
                    + " ${DEFAULT-VALUE}).")
    private String names = "plain";

    /** Options of a simulator with such an organisation. */
    SimulatorOptions options(CliEnvironment environment) {
        ZoneId place = OptionParser.option("--organisation-zone", zone, Zones::parse);
        OrganisationOptions organisation = OrganisationOptions.defaults()
                .withSeed(OptionParser.number("--seed", seed, 0, 999_999_999))
                .withQueues(OptionParser.number("--queues", queues, 4, 100_000))
                .withZone(place)
                .withVolume(OptionParser.option("--volume", volume, SimulateOptions::factor))
                .withNames(OptionParser.choice("--names", names, NameStyle.class));
        return SimulatorOptions.of(environment.clock()).withOrganisation(organisation);
    }

    /** Opens for business. */
    static Simulator start(SimulatorOptions options) {
        try {
            return Simulator.start(options);
        } catch (IOException taken) {
            throw CommandFailure.internal("the pretend organisation cannot listen on port " + options.port() + " of"
                    + " 127.0.0.1: choose another with --port");
        }
    }

    private static double factor(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,3})?") || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException("'" + text + "' is no factor above 0 such as 0.5 or 10");
        }
        return Double.parseDouble(text);
    }

    private static final class Styles extends CompletionCandidates {
        @Override
        protected List<String> words() {
            return of(NameStyle.values());
        }
    }
}

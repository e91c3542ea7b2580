package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.RevisionShares;
import io.github.queuesla.simulator.organisation.NameStyle;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Option;

/** Options for the queues and contacts of the pretend organisation. */
final class SimulateOptions {

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Random seed; the same seed gives the same contacts (default: ${DEFAULT-VALUE}).")
    private String seed = "1";

    @Option(
            names = "--queues",
            paramLabel = "NUMBER",
            defaultValue = "8",
            description = "Number of queues, 4 or more (default: ${DEFAULT-VALUE}).")
    private String queues = "8";

    @Option(
            names = "--volume",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description = "Traffic factor; at 1 a queue has 50 to 300 contacts a day (default: ${DEFAULT-VALUE}).")
    private String volume = "1";

    @Option(
            names = "--organisation-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "IANA time zone of the organisation (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Option(
            names = "--names",
            completionCandidates = NameStyles.class,
            paramLabel = "STYLE",
            defaultValue = "plain",
            description = "Queue names: plain, international, or hostile to terminals, spreadsheets and pages (default:"
                    + " ${DEFAULT-VALUE}).")
    private String names = "plain";

    @Option(
            names = "--unresolved",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of callbacks and messages that get no outcome: they are only offered (default:"
                    + " ${DEFAULT-VALUE}).")
    private String unresolved = "0";

    /** The simulator options for such an organisation, whose past changes in this way. */
    SimulatorOptions options(CliEnvironment environment, RevisionShares revisions) {
        ZoneId organisationZone = OptionParser.option("--organisation-zone", zone, Zones::parse);
        OrganisationOptions organisation = OrganisationOptions.defaults()
                .withSeed(OptionParser.number("--seed", seed, 0, 999_999_999))
                .withQueues(OptionParser.number("--queues", queues, 4, 100_000))
                .withZone(organisationZone)
                .withVolume(OptionParser.option("--volume", volume, SimulateOptions::factor))
                .withNames(OptionParser.choice("--names", names, NameStyle.class))
                .withUnresolved(OptionParser.share("--unresolved", unresolved))
                .withRevisions(revisions);
        return SimulatorOptions.of(environment.clock()).withOrganisation(organisation);
    }

    /** Starts the simulator; a port in use ends the command. */
    static Simulator start(SimulatorOptions options) {
        try {
            return Simulator.start(options);
        } catch (IOException taken) {
            throw CommandFailure.configuration("--port: 127.0.0.1:" + options.port()
                    + " is not available: choose another port, or 0 for any free one");
        }
    }

    /** A factor above 0. */
    static double factor(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,3})?") || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException("'" + text + "' is not a factor above 0, such as 0.5 or 10");
        }
        return Double.parseDouble(text);
    }

    private static final class NameStyles extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(NameStyle.values());
        }
    }
}

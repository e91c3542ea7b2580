package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputText;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Pace;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code simulate}: a pretend organisation that runs until you stop it. */
@Command(
        name = "simulate",
        description = "Runs a pretend organisation on this machine, to try everything without an account. Prints"
                + " the variables that point to it, and runs until you stop it.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla simulate --port 8080 --throttle 5 > pretend.env &",
            "  queue-sla report --env-file pretend.env"
        })
final class SimulateCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of 127.0.0.1 to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private String port = "0";

    @Option(
            names = "--clients",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "OAuth clients, each with its own rate limit (default: ${DEFAULT-VALUE}).")
    private String clients = "1";

    @ArgGroup(validate = false, heading = "%nOrganisation:%n")
    private SimulateOptions organisation = new SimulateOptions();

    @ArgGroup(validate = false, heading = "%nFaults:%n")
    private FaultOptions faults = new FaultOptions();

    @ArgGroup(validate = false, heading = "%nPast:%n")
    private PastOptions past = new PastOptions();

    @ArgGroup(validate = false, heading = "%nDay:%n")
    private DayOptions day = new DayOptions();

    private final CliEnvironment environment;

    SimulateCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        SimulatorOptions options = day.addTo(organisation.options(environment, past.revisions()))
                .withPort(OptionParser.number("--port", port, 0, 65_535))
                .withClients(OptionParser.number("--clients", clients, 1, 100))
                .withBehaviour(faults.behaviour(past::addTo));
        try (Simulator simulator = SimulateOptions.start(options)) {
            OutputText.print(environment, variables(simulator.environment()));
            new Messages(environment)
                    .say("the pretend organisation with "
                            + simulator.organisation().queues().size() + " queues runs at " + simulator.baseUri()
                            + clock(options.organisation()) + "; stop it with Ctrl-C");
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCodes.INTERRUPTED;
    }

    /** What its clock shows, if that is not the time here. */
    private static String clock(OrganisationOptions organisation) {
        Pace pace = organisation.pace();
        if (pace.equals(Pace.REAL)) {
            return "";
        }
        String speed = pace.speed() == 1 ? "" : ", " + pace.speed() + " times as fast as here";
        return ", where it is " + pace.to().atZone(organisation.zone()).toOffsetDateTime() + speed;
    }

    private static String variables(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(entry -> "export " + entry.getKey() + "='" + entry.getValue() + "'\n")
                .collect(Collectors.joining());
    }
}

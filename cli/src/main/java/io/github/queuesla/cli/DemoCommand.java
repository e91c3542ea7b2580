package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.serve.AddressOptions;
import io.github.queuesla.cli.serve.BoardOptions;
import io.github.queuesla.cli.serve.BoardTime;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.RevisionShares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code demo}: a pretend organisation and a report on it. */
@Command(
        name = "demo",
        defaultValueProvider = DemoDefaults.class,
        description = "Starts a pretend organisation and prints its service levels: a first run, without an account.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla demo --within 20s --within 1m --target 80",
            "  queue-sla demo --serve                            a live board, whose day goes on"
        })
final class DemoCommand implements Callable<Integer>, Reporting {

    @Option(
            names = "--within",
            paramLabel = "WAIT",
            description = "Longest wait that counts as in time; repeatable (default: 30s).")
    private List<String> within = new ArrayList<>();

    @Option(names = "--target", paramLabel = "PERCENT", description = "Target percentage (default: 80).")
    private String target = "80";

    @Option(
            names = "--serve",
            description = "Serve a live board instead of a report. The organisation's day begins at 10:30, unless"
                    + " --clock-start says otherwise.")
    private boolean serves;

    @ArgGroup(validate = false)
    private OutputOptions output = new OutputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, heading = "%nOrganisation:%n")
    private SimulateOptions organisation = new SimulateOptions();

    @ArgGroup(validate = false, heading = "%nDay (with --serve):%n")
    private DayOptions day = new DayOptions();

    @ArgGroup(validate = false, heading = "%nBoard (with --serve):%n")
    private BoardOptions board = new BoardOptions();

    @ArgGroup(validate = false, heading = "%nAddress (with --serve):%n")
    private AddressOptions address = new AddressOptions();

    private final CliEnvironment environment;

    DemoCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Set<Format> formats() {
        return ReportCommand.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        return serves ? serve() : report();
    }

    private int serve() {
        SimulatorOptions options = day.addTo(organisation.options(environment, RevisionShares.NONE));
        try (Simulator simulator = SimulateOptions.start(options)) {
            new Messages(environment).say("the pretend organisation runs at " + simulator.baseUri());
            // Its queues would be those of the variable, and the board is to show all.
            Map<String, String> variables = new HashMap<>(simulator.environment());
            variables.remove("GENESYS_QUEUE_IDS");
            int speed = options.organisation().pace().speed();
            BoardTime time = new BoardTime(simulator.clock(), environment.clock(), speed);
            return QueueSla.run(
                    environment.with(variables).at(time),
                    arguments(
                            "serve",
                            simulator,
                            Stream.concat(board.arguments().stream(), address.arguments().stream())
                                    .toList()));
        }
    }

    private int report() {
        try (Simulator simulator = SimulateOptions.start(organisation.options(environment, RevisionShares.NONE))) {
            new Messages(environment)
                    .say("the pretend organisation runs at " + simulator.baseUri() + "; to do"
                            + " this by hand, run queue-sla simulate, then queue-sla report");
            List<String> period = List.of("--from", "2024-01-01", "--to", "2024-01-31");
            return QueueSla.run(
                    environment.with(simulator.environment()),
                    arguments(
                            "report",
                            simulator,
                            Stream.concat(period.stream(), output.arguments().stream())
                                    .toList()));
        }
    }

    private String[] arguments(String command, Simulator simulator, List<String> more) {
        String url = simulator.baseUri().toString();
        List<String> arguments = new ArrayList<>(List.of(command, "--org-url", url, "--login-url", url));
        within.forEach(wait -> arguments.addAll(List.of("--within", wait)));
        arguments.addAll(List.of("--target", target));
        arguments.addAll(more);
        ParseResult parsed = spec.commandLine().getParseResult();
        if (parsed.hasMatchedOption(QueueSla.DEBUG)) {
            arguments.add(QueueSla.DEBUG);
        }
        if (parsed.hasMatchedOption(QueueSla.COLOR)) {
            arguments.addAll(List.of(QueueSla.COLOR, parsed.matchedOptionValue(QueueSla.COLOR, "")));
        }
        return arguments.toArray(String[]::new);
    }
}

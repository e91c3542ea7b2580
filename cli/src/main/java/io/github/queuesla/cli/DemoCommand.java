package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.contact.RevisionShares;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code demo}: a pretend organisation and a report on it. */
@Command(
        name = "demo",
        description = "Starts a pretend organisation and prints its service levels: a first run, without an account.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla demo --within 20s --within 1m --target 80")
final class DemoCommand implements Callable<Integer>, Reporting {

    @Option(
            names = "--within",
            paramLabel = "WAIT",
            description = "Longest wait that counts as in time; repeatable (default: 30s).")
    private List<String> within = new ArrayList<>();

    @Option(names = "--target", paramLabel = "PERCENT", description = "Target percentage (default: 80).")
    private String target = "80";

    @ArgGroup(validate = false)
    private OutputOptions output = new OutputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, heading = "%nOrganisation:%n")
    private SimulateOptions organisation = new SimulateOptions();

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
        try (Simulator simulator = SimulateOptions.start(organisation.options(environment, RevisionShares.NONE))) {
            new Messages(environment)
                    .line("queue-sla: the pretend organisation runs at " + simulator.baseUri() + "; to do"
                            + " this by hand, run queue-sla simulate, then queue-sla report");
            return QueueSla.run(environment.with(simulator.environment()), arguments(simulator));
        }
    }

    private String[] arguments(Simulator simulator) {
        String address = simulator.baseUri().toString();
        List<String> arguments = new ArrayList<>(List.of("report", "--org-url", address, "--login-url", address));
        within.forEach(wait -> arguments.addAll(List.of("--within", wait)));
        arguments.addAll(List.of("--from", "2024-01-01", "--to", "2024-01-31", "--target", target));
        arguments.addAll(output.arguments());
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

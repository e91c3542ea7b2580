package io.github.queuesla.cli;

import io.github.queuesla.cli.option.Words;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.report.RowReportFormat;
import io.github.queuesla.simulator.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A pretend organisation and a report on it, in one go. */
@Command(
        name = "demo",
        description =
                "Starts a pretend organisation and prints its service levels: what to run first, with no account.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla demo --within 20s --within 1m --target 80")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--within",
            paramLabel = "WAIT",
            description = "Longest wait that is in time; repeatable (default: 30s).")
    private List<String> within = new ArrayList<>();

    @Option(names = "--target", paramLabel = "PERCENT", description = "The share that is owed (default: 80).")
    private String target = "80";

    @Option(
            names = "--format",
            completionCandidates = Formats.class,
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, plain, csv, json, ndjson (default: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, heading = "%nOrganisation:%n")
    private PretendOptions organisation = new PretendOptions();

    private final World world;

    DemoCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        try (Simulator simulator = PretendOptions.start(organisation.options(world))) {
            new Messages(world)
                    .line("queue-sla: a pretend organisation answers at " + simulator.baseUri() + "; the same by hand:"
                            + " queue-sla simulate, then queue-sla report");
            return QueueSla.run(world.with(simulator.environment()), arguments(simulator));
        }
    }

    private String[] arguments(Simulator simulator) {
        String address = simulator.baseUri().toString();
        List<String> arguments = new ArrayList<>(List.of("report", "--org-url", address, "--login-url", address));
        within.forEach(wait -> arguments.addAll(List.of("--within", wait)));
        arguments.addAll(List.of("--from", "2024-01-01", "--to", "2024-01-31", "--target", target, "--format", format));
        if (spec.commandLine().getParseResult().hasMatchedOption(QueueSla.DEBUG)) {
            arguments.add(QueueSla.DEBUG);
        }
        return arguments.toArray(String[]::new);
    }

    private static final class Formats extends Words {
        Formats() {
            super(RowReportFormat.class);
        }
    }
}

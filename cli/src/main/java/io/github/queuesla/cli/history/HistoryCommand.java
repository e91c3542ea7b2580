package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code history}, which groups the commands about a folder of contacts. */
@Command(
        name = "history",
        description = "Shows, checks, exports and prunes a folder of contacts, which sync fetches. Sends no request.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla history status --history contacts",
            "  queue-sla history export --history contacts --format csv -o contacts.csv"
        })
public final class HistoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The subcommands, as picocli expects them. */
    public static List<Object> subcommands(CliEnvironment environment) {
        return List.of(
                new StatusCommand(environment),
                new VerifyCommand(environment),
                new ExportCommand(environment),
                new ImportCommand(environment),
                new PruneCommand(environment));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCodes.USAGE;
    }
}

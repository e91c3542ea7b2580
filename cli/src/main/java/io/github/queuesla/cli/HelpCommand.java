package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.option.CompletionCandidates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code help}: the help of a command. */
@Command(
        name = "help",
        description = "Shows the help of a command.",
        footerHeading = "%nExample:%n",
        footer = {"  queue-sla help report", "  queue-sla help contract validate"})
final class HelpCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            completionCandidates = Commands.class,
            description = "Command, and its subcommand (default: all commands).")
    private List<String> path = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine command = spec.root().commandLine();
        for (String name : path) {
            CommandLine found = command.getSubcommands().get(name);
            if (found == null) {
                throw CommandFailure.usage(UsageWords.noCommand(name, command.getCommandSpec()));
            }
            command = found;
        }
        command.usage(spec.commandLine().getOut());
        return ExitCodes.DONE;
    }

    private static final class Commands extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return QueueSla.SUBCOMMANDS;
        }
    }
}

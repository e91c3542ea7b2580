package io.github.queuesla.cli;

import io.github.queuesla.cli.completion.Shell;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.OutputText;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** A script that completes the command in a shell. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands, options and their words in a shell.",
        footerHeading = "%nExample:%n",
        footer = {
            "  source <(queue-sla completion bash)       now, in bash; the same in zsh",
            "  queue-sla completion fish | source        now, in fish",
            "",
            "The script says at its beginning where it goes for good."
        })
final class CompletionCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SHELL", completionCandidates = Shell.Names.class, description = "bash, zsh or fish.")
    private String shell = "";

    private final CliEnvironment environment;
    private final Supplier<CommandSpec> everything;

    /** A command that completes what {@code everything} has. */
    CompletionCommand(CliEnvironment environment, Supplier<CommandSpec> everything) {
        this.environment = environment;
        this.everything = everything;
    }

    @Override
    public Integer call() {
        Shell chosen = OptionParser.choice("completion", shell, Shell.class);
        OutputText.print(environment, chosen.script(everything.get()));
        return ExitCodes.DONE;
    }
}

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

/** The command {@code completion}: prints a completion script for a shell. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands, options and their values in a shell.",
        footerHeading = "%nExample:%n",
        footer = {
            "  source <(queue-sla completion bash)       for this session, in bash or zsh",
            "  queue-sla completion fish | source        for this session, in fish",
            "",
            "The first lines of the script say how to install it permanently."
        })
final class CompletionCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SHELL", completionCandidates = Shell.Names.class, description = "bash, zsh or fish.")
    private String shell = "";

    private final CliEnvironment environment;
    private final Supplier<CommandSpec> root;

    CompletionCommand(CliEnvironment environment, Supplier<CommandSpec> root) {
        this.environment = environment;
        this.root = root;
    }

    @Override
    public Integer call() {
        Shell chosen = OptionParser.choice("completion", shell, Shell.class);
        OutputText.print(environment, chosen.script(root.get()));
        return ExitCodes.DONE;
    }
}

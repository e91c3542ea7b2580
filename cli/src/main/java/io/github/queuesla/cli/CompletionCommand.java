package io.github.queuesla.cli;

import io.github.queuesla.cli.completion.Shell;
import io.github.queuesla.cli.option.Given;
import io.github.queuesla.cli.output.OutputText;
import io.github.queuesla.cli.world.ExitCodes;
import io.github.queuesla.cli.world.World;
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

    private final World world;
    private final Supplier<CommandSpec> everything;

    /** A command that completes what {@code everything} has. */
    CompletionCommand(World world, Supplier<CommandSpec> everything) {
        this.world = world;
        this.everything = everything;
    }

    @Override
    public Integer call() {
        Shell chosen = Given.choice("completion", shell, Shell.class);
        OutputText.print(world, chosen.script(everything.get()));
        return ExitCodes.DONE;
    }
}

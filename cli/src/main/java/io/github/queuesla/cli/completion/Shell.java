package io.github.queuesla.cli.completion;

import io.github.queuesla.cli.option.CompletionCandidates;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The shells with completion. The scripts come from the command's model and not from picocli, whose scripts take any
 * word on the line for a subcommand, even the value of an option.
 */
public enum Shell {
    BASH,
    ZSH,
    FISH;

    /** The completion script, to be sourced. */
    public String script(CommandSpec root) {
        CommandCompletion command = CommandCompletion.of(root);
        return switch (this) {
            case BASH -> new BashScript(command).text();
            case ZSH -> new ZshScript(command).text();
            case FISH -> new FishScript(command).text();
        };
    }

    /** The names of the shells. */
    public static final class Names extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(Shell.values());
        }
    }
}

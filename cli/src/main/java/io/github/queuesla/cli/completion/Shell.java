package io.github.queuesla.cli.completion;

import io.github.queuesla.cli.option.CompletionCandidates;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The shells that the command can be completed in. The scripts are made from the command's own model; picocli's are not
 * used, since theirs takes any word on the line, an option's value included, for a subcommand.
 */
public enum Shell {
    BASH,
    ZSH,
    FISH;

    /** The script, to be sourced. */
    public String script(CommandSpec root) {
        CommandCompletion command = CommandCompletion.of(root);
        return switch (this) {
            case BASH -> new BashScript(command).text();
            case ZSH -> new ZshScript(command).text();
            case FISH -> new FishScript(command).text();
        };
    }

    /** Their names. */
    public static final class Names extends CompletionCandidates {
        @Override
        protected List<String> words() {
            return of(Shell.values());
        }
    }
}

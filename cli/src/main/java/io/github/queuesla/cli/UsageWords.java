package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.contract.problem.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The messages about command lines that picocli cannot parse. */
final class UsageWords {

    private UsageWords() {}

    /** What is wrong, beginning with what the user typed, and what to do. */
    static String of(ParameterException failure) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched(), command);
        }
        if (failure instanceof MissingParameterException missing) {
            return missing.getMissing().stream()
                    .map(argument -> missing(argument, command))
                    .collect(Collectors.joining(", "));
        }
        if (failure instanceof MutuallyExclusiveArgsException several) {
            return String.valueOf(several.getMessage())
                    .replaceFirst("^Error: ", "")
                    .replaceFirst(" are mutually exclusive.*", " exclude each other: keep one of them");
        }
        if (failure instanceof OverwrittenOptionException repeated) {
            return repeated(name(repeated.getOverwritten()));
        }
        if (failure instanceof MaxValuesExceededException
                && repeatedOption(command).isPresent()) {
            return repeated(repeatedOption(command).get());
        }
        if (failure.getArgSpec() instanceof OptionSpec flag && flag.typeInfo().isBoolean()) {
            return name(flag) + " takes no value: remove '" + failure.getValue() + "'";
        }
        return String.valueOf(failure.getMessage());
    }

    /**
     * Refuses options that are given twice, but for lists. Picocli notices it only outside of groups: inside, it begins the
     * group anew, without the options before, even when a flag is given again.
     *
     * @throws CommandFailure if there is one
     */
    static void requireOnce(CommandSpec command) {
        repeatedOption(command).ifPresent(option -> {
            throw CommandFailure.usage(repeated(option));
        });
    }

    private static Optional<String> repeatedOption(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.typeInfo().isMultiValue()
                        && option.originalStringValues().size() > 1)
                .map(OptionSpec::longestName)
                .findFirst();
    }

    /** The message about an option, other than a list, that is given twice. */
    private static String repeated(String option) {
        return option + " is given more than once: keep one of them";
    }

    /** The message about a word that is no subcommand of the command. */
    static String noCommand(String word, CommandSpec command) {
        return "'" + word + "' is not a command of " + command(command)
                + meant(word, command.subcommands().keySet());
    }

    private static String unknown(List<String> words, CommandSpec command) {
        String first = words.get(0);
        if (first.startsWith("-")) {
            // Without their values, which may be secrets.
            List<String> names = words.stream()
                    .filter(word -> word.startsWith("-"))
                    .map(word -> word.replaceFirst("=.*", ""))
                    .toList();
            return are(names, "an option", "options") + command(command) + meant(names.get(0), options(command));
        }
        return command.subcommands().isEmpty()
                ? are(words, "an argument", "arguments") + command(command) + ": put a value with blanks in quotes"
                : noCommand(first, command);
    }

    private static String are(List<String> words, String one, String many) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "))
                + (words.size() == 1 ? " is not " + one : " are not " + many) + " of ";
    }

    private static String command(CommandSpec command) {
        return command.parent() == null
                ? command.name()
                : command.qualifiedName().substring(command.root().name().length() + 1);
    }

    private static Collection<String> options(CommandSpec command) {
        return command.options().stream()
                .map(UsageWords::name)
                .filter(name -> name.startsWith("--"))
                .toList();
    }

    private static String meant(String typed, Collection<String> known) {
        return Suggestion.nearest(typed, known)
                .map(nearest -> ". Did you mean " + nearest + "?")
                .orElse("");
    }

    private static String missing(ArgSpec argument, CommandSpec command) {
        return argument.isOption()
                ? name(argument) + " needs a value: " + argument.paramLabel()
                : command(command) + " needs " + argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}

package io.github.queuesla.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a shell completes it. Immutable.
 *
 * @param name its name
 * @param description what it does, in one phrase
 * @param options its options
 * @param argument its positional argument
 * @param subcommands its subcommands
 */
record CommandCompletion(
        String name,
        String description,
        List<OptionCompletion> options,
        ValueCompletion argument,
        List<CommandCompletion> subcommands) {

    static CommandCompletion of(CommandSpec spec) {
        List<OptionCompletion> options = spec.options().stream()
                .filter(option -> !option.hidden())
                .map(CommandCompletion::option)
                .toList();
        ValueCompletion argument = spec.positionalParameters().stream()
                .findFirst()
                .map(CommandCompletion::value)
                .orElse(ValueCompletion.none());
        List<CommandCompletion> subcommands = new ArrayList<>();
        for (CommandLine line : spec.subcommands().values()) {
            subcommands.add(of(line.getCommandSpec()));
        }
        return new CommandCompletion(
                spec.name(), brief(spec.usageMessage().description()), options, argument, subcommands);
    }

    /** This command and all of its subcommands, each with its path. */
    Stream<Placed> placed() {
        return placed("");
    }

    /**
     * A command with its path.
     *
     * @param path the names of the subcommands that lead to it, each after a slash; empty for {@code queue-sla}
     */
    record Placed(String path, CommandCompletion command) {}

    private Stream<Placed> placed(String path) {
        return Stream.concat(
                Stream.of(new Placed(path, this)),
                subcommands.stream().flatMap(below -> below.placed(path + "/" + below.name)));
    }

    private static OptionCompletion option(OptionSpec option) {
        return new OptionCompletion(
                List.of(option.names()),
                brief(option.description()),
                option.arity().max() == 0 ? ValueCompletion.none() : value(option),
                option.isMultiValue());
    }

    private static ValueCompletion value(ArgSpec argument) {
        String label = argument.paramLabel();
        if (argument.completionCandidates() != null) {
            List<String> words = new ArrayList<>();
            argument.completionCandidates().forEach(words::add);
            return new ValueCompletion(
                    ValueCompletion.Kind.WORD,
                    label,
                    words,
                    !argument.splitRegex().isEmpty());
        }
        ValueCompletion.Kind kind = switch (label) {
            case "FILE" -> ValueCompletion.Kind.FILE;
            case "DIR" -> ValueCompletion.Kind.FOLDER;
            default -> ValueCompletion.Kind.TEXT;
        };
        return new ValueCompletion(kind, label, List.of(), false);
    }

    /** The description up to its first detail, since a shell shows one line. */
    private static String brief(String... description) {
        return String.join(" ", description)
                .replaceFirst("( \\(|[:;.] |[:;.]$).*$", "")
                .strip();
    }
}

package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.report.format.Format;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The place that {@code --output} names: a file, or standard output. */
public final class OutputPlace {

    /** A command whose {@code --output} may name a folder. */
    public interface IntoFolder {

        /** The option that makes several files of the output; empty if it is one file. */
        Optional<String> folderOption();
    }

    private static final Path STANDARD_OUTPUT = Path.of("-");

    /** The option with which {@code --output} names a folder. */
    public static final String SPLIT_BY = "--split-by";

    private OutputPlace() {}

    /** The file of {@code --output}; empty for standard output, whose name is {@code -}. */
    static Optional<Path> file(@Nullable Path typed) {
        return Optional.ofNullable(typed).filter(path -> !path.equals(STANDARD_OUTPUT));
    }

    /**
     * Checks the file of {@code --output}, if there is one, before a command sends its first request.
     *
     * @param command the command with its options
     * @throws CommandFailure if it cannot be written
     */
    public static void require(CliEnvironment environment, ParseResult command) {
        Path typed = command.matchedOptionValue("--output", null);
        if (command.hasMatchedOption(SPLIT_BY)) {
            requireFolder(environment, command, file(typed));
            return;
        }
        Optional<String> option =
                command.commandSpec().userObject() instanceof IntoFolder into ? into.folderOption() : Optional.empty();
        if (option.isPresent() && file(typed).isPresent()) {
            new OutputFolder(environment.directory().resolve(file(typed).get()), option.get()).require();
            return;
        }
        file(typed).ifPresent(path -> new OutputFile(environment.directory().resolve(path)).require());
    }

    private static void requireFolder(CliEnvironment environment, ParseResult command, Optional<Path> folder) {
        if (!command.hasMatchedOption("--contract")) {
            throw CommandFailure.usage(SPLIT_BY + " needs a contract: add --contract FILE");
        }
        Path typed = folder.orElseThrow(() -> CommandFailure.usage(SPLIT_BY + " writes several files: add -o FOLDER"));
        OutputFolder place = new OutputFolder(environment.directory().resolve(typed), SPLIT_BY);
        Format.ofSuffix(typed.toString()).filter(format -> !place.exists()).ifPresent(format -> {
            throw CommandFailure.usage(SPLIT_BY + " writes several files into a folder, and '" + typed
                    + "' looks like one file: write " + SPLIT_BY + " client -o "
                    + typed.toString().replaceFirst("\\.[^.]*$", "") + " --format " + OptionParser.name(format));
        });
        place.require();
    }
}

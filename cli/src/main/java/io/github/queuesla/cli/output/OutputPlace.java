package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The check that output can be written, made before a command sends its first request. */
public final class OutputPlace {

    private OutputPlace() {}

    /**
     * Checks the file of {@code --output}, if there is one.
     *
     * @throws CommandFailure if it cannot be written
     */
    public static void require(CliEnvironment environment, ParseResult commandLine) {
        ParseResult last = commandLine;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Optional<Path> file = Optional.ofNullable(last.matchedOptionValue("--output", null));
        file.ifPresent(path -> new OutputFile(environment.directory().resolve(path)).require());
    }
}

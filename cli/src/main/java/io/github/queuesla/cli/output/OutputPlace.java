package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Finds out, before a command asks for anything, whether its output has a place to go to. */
public final class OutputPlace {

    private OutputPlace() {}

    /** Passes when the command line names no file to write, or one that can be written. */
    public static void require(CliEnvironment environment, ParseResult commandLine) {
        ParseResult last = commandLine;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Optional<Path> file = Optional.ofNullable(last.matchedOptionValue("--output", null));
        file.ifPresent(path -> new OutputFile(environment.directory().resolve(path)).require());
    }
}

package io.github.queuesla.cli.environment;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The parts of the machine that a command uses; tests pass their own.
 *
 * @param variables the process environment
 * @param directory the working directory, which relative paths and {@code .env} refer to
 * @param out standard output, for data
 * @param err standard error, for progress and messages
 * @param clock the clock that decides which day today is, and what is provisional
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal
 * @param width columns of the terminal; empty when unknown
 */
public record CliEnvironment(
        Map<String, String> variables,
        Path directory,
        OutputStream out,
        OutputStream err,
        InstantSource clock,
        boolean outIsTerminal,
        boolean errIsTerminal,
        OptionalInt width) {

    public CliEnvironment {
        variables = Map.copyOf(variables);
    }

    /** Whether output may use colours: on a terminal, unless {@code NO_COLOR} is set (no-color.org). */
    public boolean colour() {
        String noColor = variables.get("NO_COLOR");
        return outIsTerminal && (noColor == null || noColor.isEmpty());
    }

    /** The same machine with another clock. */
    public CliEnvironment at(InstantSource other) {
        return new CliEnvironment(variables, directory, out, err, other, outIsTerminal, errIsTerminal, width);
    }

    /** The same machine with other variables. */
    public CliEnvironment with(Map<String, String> variables) {
        return new CliEnvironment(variables, directory, out, err, clock, outIsTerminal, errIsTerminal, width);
    }
}

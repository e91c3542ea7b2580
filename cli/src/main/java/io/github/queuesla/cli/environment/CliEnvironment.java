package io.github.queuesla.cli.environment;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The machine as a command sees it; tests make their own.
 *
 * @param variables the process environment
 * @param directory the working directory, where {@code .env} is looked for
 * @param out where data goes
 * @param err where progress, waiting and messages go
 * @param clock tells today from yesterday, and what is fresh
 * @param outIsTerminal whether a person looks at the data as it comes
 * @param errIsTerminal whether a person looks at the messages as they come
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

    /** Whether colours are wanted on the terminal (no-color.org). */
    public boolean colour() {
        String refused = variables.get("NO_COLOR");
        return outIsTerminal && (refused == null || refused.isEmpty());
    }

    /** The same machine with another clock. */
    public CliEnvironment at(InstantSource other) {
        return new CliEnvironment(variables, directory, out, err, other, outIsTerminal, errIsTerminal, width);
    }

    /** The same machine with other variables set. */
    public CliEnvironment with(Map<String, String> variables) {
        return new CliEnvironment(variables, directory, out, err, clock, outIsTerminal, errIsTerminal, width);
    }
}

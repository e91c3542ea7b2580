package io.github.queuesla.cli.world;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The machine as a command sees it; tests make their own.
 *
 * @param environment the process environment
 * @param directory the working directory, where {@code .env} is looked for
 * @param out where data goes
 * @param err where progress, waiting and messages go
 * @param clock tells today from yesterday, and what is fresh
 * @param outIsTerminal whether a person looks at the data as it comes
 * @param errIsTerminal whether a person looks at the messages as they come
 * @param width columns of the terminal; empty when unknown
 */
public record World(
        Map<String, String> environment,
        Path directory,
        OutputStream out,
        OutputStream err,
        InstantSource clock,
        boolean outIsTerminal,
        boolean errIsTerminal,
        OptionalInt width) {

    public World {
        environment = Map.copyOf(environment);
    }

    /** Whether colours are wanted on the terminal (no-color.org). */
    public boolean colour() {
        String refused = environment.get("NO_COLOR");
        return outIsTerminal && (refused == null || refused.isEmpty());
    }

    /** The same machine with another clock. */
    public World at(InstantSource other) {
        return new World(environment, directory, out, err, other, outIsTerminal, errIsTerminal, width);
    }

    /** The same machine with other variables set. */
    public World with(Map<String, String> variables) {
        return new World(variables, directory, out, err, clock, outIsTerminal, errIsTerminal, width);
    }
}

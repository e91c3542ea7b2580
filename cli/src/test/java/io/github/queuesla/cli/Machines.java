package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/** Environments without a terminal, with a fixed clock, whose output is discarded. */
public final class Machines {

    /** A Saturday. */
    public static final Instant NOW = Instant.parse("2024-02-10T12:00:00Z");

    private Machines() {}

    /** An environment with a working directory and variables. */
    public static CliEnvironment in(Path folder, Map<String, String> variables) {
        return in(folder, variables, InstantSource.fixed(NOW));
    }

    /** The same with another clock. */
    public static CliEnvironment in(Path folder, Map<String, String> variables, InstantSource clock) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return new CliEnvironment(
                variables, folder, nowhere, nowhere, clock, false, false, OptionalInt.empty(), Colour.AUTO);
    }
}

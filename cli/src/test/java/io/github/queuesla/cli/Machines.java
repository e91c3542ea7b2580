package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/** Machines without a terminal, on a day that never changes, whose output nobody reads. */
public final class Machines {

    /** A Saturday. */
    public static final Instant NOW = Instant.parse("2024-02-10T12:00:00Z");

    private Machines() {}

    /** A machine where that folder is the working directory and those variables are set. */
    public static CliEnvironment in(Path folder, Map<String, String> variables) {
        return in(folder, variables, InstantSource.fixed(NOW));
    }

    /** The same at another time. */
    public static CliEnvironment in(Path folder, Map<String, String> variables, InstantSource clock) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return new CliEnvironment(variables, folder, nowhere, nowhere, clock, false, false, OptionalInt.empty());
    }
}

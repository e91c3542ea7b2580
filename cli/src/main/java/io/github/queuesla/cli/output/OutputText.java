package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import java.util.Optional;

/** Prints finished text to standard output. */
public final class OutputText {

    private OutputText() {}

    /** Prints all of it. */
    public static void print(CliEnvironment environment, String text) {
        new Destination(environment, Optional.empty()).write(out -> out.write(text));
    }
}

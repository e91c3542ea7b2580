package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import java.util.Optional;

/** Text on standard output. */
public final class OutputText {

    private OutputText() {}

    /** Prints the text as it is. */
    public static void print(CliEnvironment environment, String text) {
        new Destination(environment, Optional.empty()).write(out -> out.write(text));
    }
}

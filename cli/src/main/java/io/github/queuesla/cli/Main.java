package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.SystemEnvironment;

/** The start of the process, and the only place that ends it. */
public final class Main {

    private Main() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        // No option has such a type, and picocli would load all of these converters at every start.
        System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
        System.exit(QueueSla.run(SystemEnvironment.of(), arguments));
    }
}

package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.SystemEnvironment;

/** Where the process starts, and the one place where it ends. */
public final class Main {

    private Main() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        // No option is of such a type, and picocli would load them all at every start.
        System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
        System.exit(QueueSla.run(SystemEnvironment.of(), arguments));
    }
}

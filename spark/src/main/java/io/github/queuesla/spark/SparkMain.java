package io.github.queuesla.spark;

import io.github.queuesla.cli.QueueSla;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.environment.SystemEnvironment;
import io.github.queuesla.cli.output.Messages;
import java.util.List;

/** The start of the process, as {@code spark-submit} or Java calls it. */
public final class SparkMain {

    /** The commands that read a history and write nothing into it. */
    private static final List<String> COMMANDS =
            List.of("report", "check", "curve", "evidence", "formulas", "budget", "restate", "help", "version");

    private SparkMain() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(run(SystemEnvironment.of(), arguments));
    }

    /** Runs the command in the environment, and returns its exit code. */
    static int run(CliEnvironment environment, String... arguments) {
        if (arguments.length > 0 && !arguments[0].startsWith("-") && !COMMANDS.contains(arguments[0])) {
            new Messages(environment)
                    .line("queue-sla-spark: '" + arguments[0]
                            + "' is not a command on Spark, which only reads histories:"
                            + " use one of " + String.join(", ", COMMANDS)
                            + ", or run it with queue-sla.jar");
            return ExitCodes.USAGE;
        }
        return QueueSla.run(environment, arguments);
    }
}

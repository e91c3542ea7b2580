package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.output.OutputText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code version}: the version of queue-sla. */
@Command(name = "version", description = "Shows the version.")
final class VersionCommand implements Callable<Integer> {

    private final CliEnvironment environment;

    VersionCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        OutputText.print(environment, Version.text() + "\n");
        return ExitCodes.DONE;
    }
}

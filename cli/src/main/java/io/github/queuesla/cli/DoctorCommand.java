package io.github.queuesla.cli;

import io.github.queuesla.cli.doctor.Diagnosis;
import io.github.queuesla.cli.doctor.DoctorRun;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.time.WaitText;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code doctor}: what is wrong with a setup, and how to fix it. */
@Command(
        name = "doctor",
        description = "Checks everything a run needs: Java, .env, address, credentials, permissions, rate"
                + " limit and clock. Each finding comes with its fix. Sends the smallest query of each kind.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla doctor --region eu-central-1")
final class DoctorCommand implements Callable<Integer>, Reporting {

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "Time limit for each OAuth client (default: ${DEFAULT-VALUE}).")
    private String deadline = "30s";

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    @ArgGroup(validate = false)
    private VerboseOption verbose = new VerboseOption();

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    private final CliEnvironment environment;

    DoctorCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() throws CountSourceException {
        Duration limit = OptionParser.option("--deadline", deadline, WaitText::parse);
        Diagnosis diagnosis = new DoctorRun(environment, connection, limit, verbose.isGiven()).diagnosis();
        output.write(environment, diagnosis.report());
        return diagnosis.exitCode();
    }
}

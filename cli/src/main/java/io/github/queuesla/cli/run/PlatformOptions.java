package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.output.VerboseOption;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;

/** The options of commands that ask the platform without a choice of API. */
public final class PlatformOptions {

    @ArgGroup(validate = false)
    private VerboseOption verbose = new VerboseOption();

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nRequest limits:%n")
    private LimitOptions limits = new LimitOptions();

    @ArgGroup(validate = false, heading = "%nRecording:%n")
    private RecordOptions records = new RecordOptions();

    /** Whether to say each request on standard error. */
    public boolean isVerbose() {
        return verbose.isGiven();
    }

    /** The context that the options describe. */
    public RunContext context(CliEnvironment environment, CommandSpec spec) {
        return RunContext.of(environment, connection, limits, records.invokedBy(spec));
    }
}

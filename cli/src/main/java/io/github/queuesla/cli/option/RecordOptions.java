package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Options to record the responses of a run, and to replay them. */
public final class RecordOptions {

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "Record every response, without secrets, in this folder, which must be new or empty.")
    private @Nullable Path record;

    @Option(
            names = "--replay",
            paramLabel = "DIR",
            description = "Print the identical report from a recording of the same command, without network,"
                    + " credentials or options: those of the recorded run apply, unless you give others.")
    private @Nullable Path replay;

    private @Nullable ParseResult commandLine;

    /** The same options, with the command line that they are part of. */
    public RecordOptions invokedBy(CommandSpec spec) {
        commandLine = spec.commandLine().getParseResult();
        return this;
    }

    /** The command line that they are part of; empty without one. */
    public Optional<ParseResult> commandLine() {
        return Optional.ofNullable(commandLine);
    }

    /** The folder to record into; empty if the run is not recorded. */
    public Optional<Path> record(CliEnvironment environment) {
        requireAtMostOne();
        return Optional.ofNullable(record).map(environment.directory()::resolve);
    }

    /** The folder of the recording to replay; empty if the run queries the platform. */
    public Optional<Path> replay(CliEnvironment environment) {
        requireAtMostOne();
        return Optional.ofNullable(replay).map(environment.directory()::resolve);
    }

    private void requireAtMostOne() {
        if (record != null && replay != null) {
            throw CommandFailure.usage("--record and --replay cannot be combined: remove one of them");
        }
    }
}

package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether answers are kept, or come from where they were. */
public final class RecordOptions {

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "Keep every answer, without any secret, in this folder, which has to be new or empty.")
    private @Nullable Path record;

    @Option(
            names = "--replay",
            paramLabel = "DIR",
            description = "Ask a recording instead of the platform: the same report again, with no network and no"
                    + " credentials. Takes the options of the recorded run; variables and .env are not read.")
    private @Nullable Path replay;

    /** The folder to record into; empty when nothing is recorded. */
    public Optional<Path> record(CliEnvironment environment) {
        requireOneOfThem();
        return Optional.ofNullable(record).map(environment.directory()::resolve);
    }

    /** The folder of the recording to ask; empty when the platform is asked. */
    public Optional<Path> replay(CliEnvironment environment) {
        requireOneOfThem();
        return Optional.ofNullable(replay).map(environment.directory()::resolve);
    }

    private void requireOneOfThem() {
        if (record != null && replay != null) {
            throw CommandFailure.usage("--record and --replay do not go together: a replay gets the recorded answers");
        }
    }
}

package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.run.OpenConnection;
import io.github.queuesla.cli.run.PlatformOptions;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.SystemFiles;
import io.github.queuesla.history.sync.Sync;
import io.github.queuesla.history.sync.SyncRequest;
import io.github.queuesla.history.sync.SyncSources;
import io.github.queuesla.history.sync.SyncSummary;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code sync}: brings a history up to date. */
@Command(
        name = "sync",
        defaultValueProvider = SyncDefaults.class,
        description = "Keeps contacts in a folder of your own, and brings it up to date: fetches the days that are"
                + " missing or have changed. It can be stopped at any point and run again.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla sync --history contacts --from 2024-01-01",
            "  queue-sla report --history contacts --period 2024-01"
        })
public final class SyncCommand implements Callable<Integer>, Reporting {

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    @ArgGroup(validate = false, heading = "%nDays:%n")
    private SyncOptions options = new SyncOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    @ArgGroup(validate = false)
    private PlatformOptions platform = new PlatformOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    /** The command in that environment. */
    public SyncCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() throws CountSourceException {
        return run(options.isDryRun(), output);
    }

    /**
     * Lists the days that the command would fetch, without a job or a change to the folder.
     *
     * @param place where the list is written
     * @return the exit code
     */
    public int plan(OutputOptions place) throws CountSourceException {
        return run(true, place);
    }

    private int run(boolean dry, OutputOptions place) throws CountSourceException {
        options.require(dry);
        RunContext asked = platform.context(environment, spec);
        SyncRequest request = options.request(asked.environment());
        Path folder = history.folder(environment, asked::settings);
        RunContext context = asked.remembering(new FolderGates(folder, environment.clock()));
        Messages messages = new Messages(environment);
        InstantSource clock = context.environment().clock();
        SyncProgress progress = new SyncProgress(messages, platform.isVerbose(), clock);
        SyncReport report;
        try (OpenConnection open = OpenConnection.open(messages, platform.isVerbose(), context);
                OpenEngine<HistoryEngine> engine = OpenEngine.start(folder)) {
            Sync sync = new Sync(sources(open.cloud()), engine.engine(), new SystemFiles(), clock);
            open.show(progress::words);
            if (options.adopts()) {
                sync.adopt(folder)
                        .ifPresent(host -> messages.say(
                                "the imported contacts in " + folder + " now belong to the organisation at " + host));
            }
            report = dry
                    ? SyncReport.planned(folder, sync.plan(folder, request))
                    : SyncReport.of(folder, summary(sync, folder, request, progress));
        }
        place.write(environment, report.report());
        return report.exitCode();
    }

    private static SyncSummary summary(Sync sync, Path folder, SyncRequest request, SyncProgress progress)
            throws CountSourceException {
        SyncSummary summary = sync.run(folder, request, progress);
        if (summary.stopped().isPresent()) {
            throw new CountSourceException(summary.stopped().get());
        }
        return summary;
    }

    private static SyncSources sources(GenesysCloud cloud) {
        return new SyncSources(cloud.contacts(), cloud.dailyCounts(), cloud.queues(), cloud.retention());
    }
}

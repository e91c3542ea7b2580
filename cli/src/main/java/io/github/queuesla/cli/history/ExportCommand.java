package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputPlace;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.FileType;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.export.HistoryExport;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.SystemFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code history export}: the contacts of a history for other programs. */
@Command(
        name = "export",
        description = "Writes the contacts of a history for other programs: as three tables for Power BI (parquet), or"
                + " the events alone (csv, ndjson).",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla history export --history contacts --format parquet -o powerbi",
            "  queue-sla history export --history contacts -o events.csv"
        })
final class ExportCommand implements Callable<Integer>, OutputPlace.IntoFolder {

    @Option(
            names = "--format",
            completionCandidates = Types.class,
            paramLabel = "FORMAT",
            description = "parquet, csv, ndjson (default: by the suffix of FILE, else parquet).")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write, completely or not at all; for parquet, the folder for the files "
                    + HistoryExport.FACT + ", " + HistoryExport.QUEUE + " and " + HistoryExport.CALENDAR
                    + ". Required.")
    private @Nullable Path place;

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    private final CliEnvironment environment;

    ExportCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Optional<String> folderOption() {
        return type() == FileType.PARQUET ? Optional.of("--format parquet") : Optional.empty();
    }

    private FileType type() {
        if (format != null) {
            return OptionParser.choice("--format", format, FileType.class);
        }
        String name = place == null ? "" : place.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return FileType.CSV;
        }
        return name.endsWith(".ndjson") || name.endsWith(".jsonl") ? FileType.NDJSON : FileType.PARQUET;
    }

    @Override
    public Integer call() {
        Path target = environment.directory().resolve(target());
        HistoryFolder folder = history.open(environment);
        HistoryView view;
        try (OpenEngine<HistoryEngine> open = OpenEngine.start(folder.path())) {
            view = folder.view(open.engine());
            HistoryExport export = new HistoryExport(open.engine(), new SystemFiles());
            if (type() == FileType.PARQUET) {
                export.star(view, folder.queues(), target);
            } else {
                export.events(view, target, type());
            }
        }
        remark(view);
        return view.damaged().isEmpty() ? ExitCodes.DONE : ExitCodes.PARTIAL;
    }

    private Path target() {
        if (place == null || place.equals(Path.of("-"))) {
            throw CommandFailure.usage("history export writes files: name one with -o FILE, or a folder with --format"
                    + " parquet -o FOLDER");
        }
        return place;
    }

    /** Says what the files do not have, which nobody could see in them. */
    private void remark(HistoryView view) {
        List<DayLine> lines = DayLine.of(view);
        remark(lines, DayLine.State.MISSING, "the history does not have them");
        remark(lines, DayLine.State.DAMAGED, "their files are damaged; fetch them again with queue-sla sync --repair");
    }

    private void remark(List<DayLine> lines, DayLine.State state, String why) {
        List<LocalDate> days = DayLine.days(lines, state);
        if (!days.isEmpty()) {
            new Messages(environment).say("days that are not exported: " + DayRanges.of(days) + ", because " + why);
        }
    }

    private static final class Types extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(FileType.values());
        }
    }
}

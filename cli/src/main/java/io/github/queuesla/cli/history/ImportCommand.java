package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.folder.SystemFiles;
import io.github.queuesla.history.imports.HistoryImport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code history import}: adds conversations that the user exported some other way. */
@Command(
        name = "import",
        description =
                "Adds conversations that you already export: pages of the details API, or one conversation a line,"
                        + " also compressed with gzip. Makes a new history if the folder has none; days that sync fetched"
                        + " stay as they are.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla history import --history contacts 2023-*.json.gz",
            "  zcat old.json.gz | queue-sla history import --history contacts -"
        })
final class ImportCommand implements Callable<Integer>, Reporting {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files with conversations; - is standard input. At least one is required.")
    private List<String> files = new ArrayList<>();

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    private final CliEnvironment environment;

    ImportCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        if (files.isEmpty()) {
            throw CommandFailure.usage("history import needs a file: name one, or - for standard input");
        }
        List<ConversationFile> sources =
                files.stream().map(ConversationFile::new).toList();
        sources.forEach(source -> source.require(environment));
        Path folder = history.folder(environment);
        Instant now = environment.clock().instant();
        ImportBatch batch;
        try (OpenEngine<HistoryEngine> open = OpenEngine.start(folder);
                HistoryWriter writer = HistoryWriter.openOrCreate(folder, new SystemFiles(), now)) {
            batch = new ImportBatch(new HistoryImport(open.engine(), writer), now);
            for (ConversationFile source : sources) {
                batch.begin(source.name());
                source.read(environment, batch);
                batch.flush();
            }
        }
        output.write(environment, ImportReport.of(folder, batch).report());
        return ExitCodes.DONE;
    }
}

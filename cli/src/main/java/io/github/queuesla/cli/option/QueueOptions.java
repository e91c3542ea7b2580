package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.TextFile;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the queues of a report. */
public final class QueueOptions {

    private static final String VARIABLE = "GENESYS_QUEUE_IDS";
    private static final int MOST_BYTES = 16 << 20;

    @Option(
            names = "--queue",
            paramLabel = "QUEUE",
            description = "Queue id, name, or pattern with * and ?; repeatable (GENESYS_QUEUE_IDS,"
                    + " comma-separated; default: all visible queues).")
    private List<String> queues = new ArrayList<>();

    @Option(
            names = "--queues-file",
            paramLabel = "FILE",
            description = "File with more queues, one per line; lines that begin with # are comments.")
    private @Nullable String file;

    /** The queues of the options, else of the variable, else all visible queues. */
    public QueueSelection selection(CliEnvironment environment, Settings settings) {
        List<String> requested = new ArrayList<>(queues);
        if (file != null) {
            requested.addAll(lines(environment, file));
        }
        if (!requested.isEmpty() || file != null) {
            return file == null
                    ? OptionParser.option("--queue", "", it -> selection(requested))
                    : OptionParser.variable("--queues-file", "", it -> selection(requested));
        }
        Optional<String> variable = settings.value(VARIABLE);
        return variable.map(text ->
                        OptionParser.variable(VARIABLE, text, it -> selection(Arrays.asList(it.split(",", -1)))))
                .orElse(QueueSelection.all());
    }

    private static QueueSelection selection(List<String> requested) {
        List<String> values = requested.stream().map(String::strip).toList();
        values.forEach(QueueOptions::require);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the file names no queue");
        }
        return new QueueSelection(values);
    }

    private static void require(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "an empty value is not a queue: leave the option out to get all visible queues");
        }
        new QueueId(value);
    }

    private static List<String> lines(CliEnvironment environment, String name) {
        Path path = environment.directory().resolve(name);
        List<String> lines = TextFile.read("--queues-file: ", path, MOST_BYTES)
                .replaceFirst("^\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .toList();
        if (lines.stream().anyMatch(line -> line.matches("\\s*(export\\s+)?GENESYS_[A-Z_]+\\s*=.*"))) {
            // Otherwise a secret would be looked up as a queue, and shown in the message that no such queue exists.
            throw CommandFailure.configuration(
                    "--queues-file: " + path + " contains variables instead of queues: use it with --env-file");
        }
        return lines;
    }
}

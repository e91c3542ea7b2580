package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.TextFile;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which queues. */
public final class QueueOptions {

    private static final String VARIABLE = "GENESYS_QUEUE_IDS";
    private static final int MOST_BYTES = 16 << 20;

    @Option(
            names = "--queue",
            paramLabel = "QUEUE",
            description =
                    "Id, name or pattern with * and ?; repeatable (GENESYS_QUEUE_IDS, comma-separated; default: all"
                            + " visible queues).")
    private List<String> queues = new ArrayList<>();

    @Option(names = "--queues-file", paramLabel = "FILE", description = "More of them, one a line.")
    private @Nullable String file;

    /** The queues asked for: by option, else by variable, else all. */
    public QueueSelection selection(CliEnvironment environment, Settings settings) {
        List<String> asked = new ArrayList<>(queues);
        if (file != null) {
            asked.addAll(lines(environment, file));
        }
        if (!asked.isEmpty() || file != null) {
            return file == null
                    ? OptionParser.option("--queue", "", it -> selection(asked))
                    : OptionParser.variable("--queues-file", "", it -> selection(asked));
        }
        Optional<String> variable = settings.value(VARIABLE);
        return variable.map(text ->
                        OptionParser.variable(VARIABLE, text, it -> selection(Arrays.asList(it.split(",", -1)))))
                .orElse(QueueSelection.all());
    }

    private static QueueSelection selection(List<String> asked) {
        List<String> values = asked.stream().map(String::strip).toList();
        values.forEach(QueueOptions::require);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there is no queue in it");
        }
        return new QueueSelection(values);
    }

    private static void require(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an empty value names no queue; leave it out to get all of them");
        }
        new QueueId(value);
    }

    private static List<String> lines(CliEnvironment environment, String name) {
        Path path = environment.directory().resolve(name);
        try {
            List<String> lines = TextFile.read(path, MOST_BYTES)
                    .replaceFirst("^\uFEFF", "")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (lines.stream().anyMatch(line -> line.matches("\\s*(export\\s+)?GENESYS_[A-Z_]+\\s*=.*"))) {
                // Else a secret would be asked for, and be shown as a queue that there is not.
                throw CommandFailure.configuration(
                        "--queues-file: " + path + " holds variables and not queues: it is one for --env-file");
            }
            return lines;
        } catch (TextFile.TooLong tooLong) {
            throw CommandFailure.configuration(
                    "--queues-file: " + path + " " + tooLong.getMessage() + ": leave it out to get all visible queues");
        } catch (CharacterCodingException notText) {
            throw CommandFailure.configuration("--queues-file: " + path + " is not text in UTF-8");
        } catch (IOException unreadable) {
            throw CommandFailure.configuration(
                    "--queues-file: " + path + " cannot be read: check that it exists and is yours");
        }
    }
}

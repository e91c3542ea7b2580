package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --history} of commands about a history. */
public final class HistoryFolderOption {

    /** The variable that names the folder. */
    public static final String VARIABLE = "QUEUE_SLA_HISTORY";

    static final String NAME = "--history";

    @Option(names = NAME, paramLabel = "DIR", description = "Folder of the history (" + VARIABLE + ").")
    private @Nullable String folder;

    /**
     * The folder of the option, else of the variable.
     *
     * @param settings the variables of the run, which are read only without the option
     * @throws CommandFailure if neither names one
     */
    public Path folder(CliEnvironment environment, Supplier<Settings> settings) {
        if (folder != null) {
            return environment.directory().resolve(OptionParser.option(NAME, folder, HistoryFolderOption::path));
        }
        String variable = settings.get()
                .value(VARIABLE)
                .orElseThrow(() -> CommandFailure.usage(
                        NAME + ": the folder of the history is missing: add " + NAME + " DIR, or set " + VARIABLE));
        return environment.directory().resolve(OptionParser.variable(VARIABLE, variable, HistoryFolderOption::path));
    }

    /** The folder of a command that needs no other variable. */
    public Path folder(CliEnvironment environment) {
        return folder(environment, () -> Settings.load(environment, Optional.empty()));
    }

    /** A path that no system refuses; a Java exception about it would be no message for people. */
    static Path path(String text) {
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("'" + text + "' is not a folder");
        }
        return Path.of(text);
    }
}

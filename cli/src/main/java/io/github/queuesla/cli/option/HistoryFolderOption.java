package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.history.folder.HistoryFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --history} of commands about a history. */
public final class HistoryFolderOption {

    /** The variable that names the folder. */
    public static final String VARIABLE = "QUEUE_SLA_HISTORY";

    /** The option. */
    public static final String NAME = "--history";

    /** Of a folder elsewhere; a single letter would be a drive of Windows. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://");

    private static final String FILE = "file:///";

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
            return ofOption(environment, folder);
        }
        return ofVariable(environment, settings.get())
                .orElseThrow(() -> CommandFailure.usage(
                        NAME + ": the folder of the history is missing: add " + NAME + " DIR, or set " + VARIABLE));
    }

    /**
     * The history of a command that needs no other variable.
     *
     * @throws CommandFailure if neither names a folder
     * @throws io.github.queuesla.history.folder.HistoryException if the folder has none
     */
    public HistoryFolder open(CliEnvironment environment) {
        return HistoryFolder.open(folder(environment));
    }

    /** The folder of a command that needs no other variable. */
    public Path folder(CliEnvironment environment) {
        return folder(environment, () -> Settings.load(environment, Optional.empty()));
    }

    /** The folder that the option names. */
    public static Path ofOption(CliEnvironment environment, String text) {
        return OptionParser.option(NAME, text, given -> path(environment, given));
    }

    /** The folder that the variable names; empty if it is not set. */
    static Optional<Path> ofVariable(CliEnvironment environment, Settings settings) {
        return settings.value(VARIABLE)
                .map(text -> OptionParser.variable(VARIABLE, text, given -> path(environment, given)));
    }

    /** A path that no system refuses; a Java exception about it would be no message for people. */
    private static Path path(CliEnvironment environment, String text) {
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("'" + text + "' is not a folder");
        }
        if (ADDRESS.matcher(text).lookingAt()) {
            return OpenEngine.folder(text)
                    .or(() -> local(text))
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "'" + text
                                            + "' is no folder of this machine: copy or mount it, or read it there with"
                                            + " queue-sla-spark.jar, which has report, check, restate and other commands that only read"));
        }
        return environment.directory().resolve(text);
    }

    /** The folder at an address of this machine, such as {@code file:///srv/contacts}; empty for any other. */
    private static Optional<Path> local(String address) {
        if (!address.regionMatches(true, 0, FILE, 0, FILE.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URI.create(address)));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}

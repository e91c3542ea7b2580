package io.github.queuesla.cli.settings;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of a run, from the process environment and a {@code .env} file; the environment wins. Immutable. */
public final class Settings {

    /** The variables that choose queues and dates; a recording keeps them. */
    public static final List<String> OF_THE_QUESTION =
            List.of("GENESYS_QUEUE_IDS", "GENESYS_START_DATE", "GENESYS_END_DATE");

    /** Those of them that give it a period. */
    public static final List<String> OF_THE_PERIOD = List.of("GENESYS_START_DATE", "GENESYS_END_DATE");

    private static final String DEFAULT_FILE = ".env";
    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, String> environment;
    private final Map<String, String> file;

    private Settings(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    /** Settings without a file. */
    public static Settings of(Map<String, String> variables) {
        return new Settings(variables, Map.of());
    }

    /**
     * The variables of this run.
     *
     * @param named the file to read instead of {@code .env} in the working directory; it must exist
     */
    public static Settings load(CliEnvironment environment, Optional<String> named) {
        Path path = file(environment, named);
        if (named.isEmpty() && !Files.isRegularFile(path)) {
            return new Settings(environment.variables(), Map.of());
        }
        try {
            return new Settings(environment.variables(), EnvFile.parse(TextFile.read("", path, MOST_BYTES)));
        } catch (IllegalArgumentException malformed) {
            throw CommandFailure.configuration(path + ", " + malformed.getMessage());
        }
    }

    /** The file that variables are read from: {@code named}, or {@code .env} in the working directory. */
    public static Path file(CliEnvironment environment, Optional<String> named) {
        return environment.directory().resolve(named.orElse(DEFAULT_FILE));
    }

    /** The value of a variable without surrounding blanks; a blank value counts as not set. */
    public Optional<String> value(String name) {
        return fromEnvironment(name)
                .or(() -> Optional.ofNullable(file.get(name)).map(String::strip).filter(text -> !text.isEmpty()));
    }

    /** Whether the value of the variable comes from the file. */
    public boolean isFromFile(String name) {
        return fromEnvironment(name).isEmpty() && value(name).isPresent();
    }

    private Optional<String> fromEnvironment(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}

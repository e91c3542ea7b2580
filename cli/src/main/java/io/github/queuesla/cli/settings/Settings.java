package io.github.queuesla.cli.settings;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.TextFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Variables from the process environment and from a {@code .env} file, of which the former wins. Immutable. */
public final class Settings {

    /** The variables that choose queues and dates, and with them what is asked. */
    public static final List<String> OF_THE_QUESTION =
            List.of("GENESYS_QUEUE_IDS", "GENESYS_START_DATE", "GENESYS_END_DATE");

    private static final String DEFAULT_FILE = ".env";
    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, String> environment;
    private final Map<String, String> file;

    private Settings(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    /** Just those variables. */
    public static Settings of(Map<String, String> variables) {
        return new Settings(variables, Map.of());
    }

    /**
     * The variables of this run.
     *
     * @param named a file to read instead of {@code .env} in the working directory; that one has to exist
     */
    public static Settings load(CliEnvironment environment, Optional<String> named) {
        Path path = file(environment, named);
        if (named.isEmpty() && !Files.isRegularFile(path)) {
            return new Settings(environment.variables(), Map.of());
        }
        try {
            return new Settings(environment.variables(), EnvFile.parse(TextFile.read(path, MOST_BYTES)));
        } catch (IllegalArgumentException malformed) {
            throw CommandFailure.configuration(path + ", " + malformed.getMessage());
        } catch (TextFile.TooLong tooLong) {
            throw CommandFailure.configuration(path + " " + tooLong.getMessage() + ", which no file of variables is");
        } catch (CharacterCodingException notText) {
            throw CommandFailure.configuration(path + " is not text in UTF-8");
        } catch (IOException unreadable) {
            throw CommandFailure.configuration(path + " cannot be read: check that it exists and is yours");
        }
    }

    /** The file that variables are read from: that one, or {@code .env} in the working directory. */
    public static Path file(CliEnvironment environment, Optional<String> named) {
        return environment.directory().resolve(named.orElse(DEFAULT_FILE));
    }

    /** The value of a variable; one that is set to blanks counts as not set. */
    public Optional<String> value(String name) {
        return fromEnvironment(name)
                .or(() -> Optional.ofNullable(file.get(name)).map(String::strip).filter(text -> !text.isEmpty()));
    }

    /** Whether the variable has its value from the file. */
    public boolean isFromFile(String name) {
        return fromEnvironment(name).isEmpty() && value(name).isPresent();
    }

    private Optional<String> fromEnvironment(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}

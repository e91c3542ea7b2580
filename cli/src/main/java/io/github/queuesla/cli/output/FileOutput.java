package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --output} of commands with a single format. */
public final class FileOutput {

    /** A writer of text. */
    @FunctionalInterface
    public interface Text {
        /** Writes the text. */
        void to(Writer out) throws IOException;
    }

    static final String DESCRIPTION =
            "Write to this file, completely or not at all; - is standard output (the default).";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = DESCRIPTION)
    private @Nullable Path file;

    /** Writes the text. */
    public void write(CliEnvironment environment, Text text) {
        new Destination(environment, OutputPlace.file(file)).write(text::to);
    }
}

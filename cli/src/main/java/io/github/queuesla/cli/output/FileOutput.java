package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a text goes that has one format only. */
public final class FileOutput {

    /** Something that writes text. */
    @FunctionalInterface
    public interface Text {

        /** Writes all of it. */
        void to(Writer out) throws IOException;
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, which appears whole or not at all (default: standard output).")
    private @Nullable Path file;

    /** Writes the text. */
    public void write(CliEnvironment environment, Text text) {
        new Destination(environment, Optional.ofNullable(file)).write(text::to);
    }
}

package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.report.RenderOptions;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** The place that data is written to: standard output, or a file that appears completely or not at all. */
final class Destination {

    /** A writer of text. */
    @FunctionalInterface
    interface Writing {
        void to(Writer out) throws IOException;
    }

    /** A writer of bytes. */
    @FunctionalInterface
    interface ByteWriting {
        void to(OutputStream out) throws IOException;
    }

    private final CliEnvironment environment;
    private final Optional<OutputFile> file;

    Destination(CliEnvironment environment, Optional<Path> file) {
        this.environment = environment;
        this.file = file.map(path -> new OutputFile(environment.directory().resolve(path)));
    }

    /** Colours and a width for standard output, neither for a file. */
    RenderOptions renderOptions(boolean rawCells) {
        boolean standardOutput = file.isEmpty();
        OptionalInt width = standardOutput ? environment.tableColumns() : OptionalInt.empty();
        return new RenderOptions(standardOutput && environment.colour(), width, rawCells);
    }

    /** Writes text in UTF-8. A reader that closes the pipe early, as {@code head} does, is no failure. */
    void write(Writing writing) {
        writeBytes(bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            writing.to(out);
            out.flush();
        });
    }

    /** Writes bytes. A reader that closes the pipe early is no failure. */
    void writeBytes(ByteWriting writing) {
        if (file.isPresent()) {
            file.get().write(writing, new Messages(environment));
            return;
        }
        try {
            OutputStream out = new BufferedOutputStream(environment.out());
            writing.to(out);
            out.flush();
        } catch (IOException failed) {
            StandardOutput.requireBrokenPipe(failed);
        }
    }
}

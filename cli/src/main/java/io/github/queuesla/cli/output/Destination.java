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

/** Where data is written: standard output, or a file that appears whole or not at all. */
final class Destination {

    /** Something that writes text. */
    @FunctionalInterface
    interface Writing {
        void to(Writer out) throws IOException;
    }

    /** Something that writes bytes. */
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

    /** What suits the place it goes to: colours and a width for a terminal, neither for a file or a pipe. */
    RenderOptions looks(boolean rawCells) {
        boolean shown = file.isEmpty();
        OptionalInt width = shown && environment.outIsTerminal() ? environment.width() : OptionalInt.empty();
        return new RenderOptions(shown && environment.colour(), width, rawCells);
    }

    /** Writes all of it in UTF-8. A reader that has gone, as {@code head} does, ends it quietly. */
    void write(Writing writing) {
        writeBytes(bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            writing.to(out);
            out.flush();
        });
    }

    /** Writes all of it. A reader that has gone ends it quietly. */
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
            StandardOutput.requireThatTheReaderHasGone(failed);
        }
    }
}

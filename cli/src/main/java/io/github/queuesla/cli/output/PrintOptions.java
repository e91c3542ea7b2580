package io.github.queuesla.cli.output;

import io.github.queuesla.cli.option.Given;
import io.github.queuesla.cli.option.Words;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.report.JsonDocument;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a person or a script reads it, and where it goes. */
public final class PrintOptions {

    private enum Format {
        TABLE,
        JSON
    }

    @Option(
            names = "--format",
            completionCandidates = Formats.class,
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json (default: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, which appears whole or not at all (default: standard output).")
    private @Nullable Path file;

    /** Refuses a format that there is not. */
    public void check() {
        format();
    }

    /** Writes it. */
    public void print(World world, Printable printable) {
        Destination destination = new Destination(world, Optional.ofNullable(file));
        destination.write(out -> {
            if (format() == Format.JSON) {
                JsonDocument.write(out, printable::write);
                return;
            }
            for (String line : printable.lines(destination.looks(false))) {
                out.write(line + "\n");
            }
        });
    }

    private Format format() {
        return Given.choice("--format", format, Format.class);
    }

    private static final class Formats extends Words {
        Formats() {
            super(Format.class);
        }
    }
}

package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.FormatWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;

/** What a report looks like and where it goes. */
public final class OutputOptions {

    /** A command that prints a report. */
    public interface Reporting {

        /** The formats that the report has. */
        Set<Format> formats();

        /** What the report looks like and where it goes. */
        OutputOptions output();
    }

    @Option(
            names = "--format",
            completionCandidates = Formats.class,
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, which appears whole or not at all (default: standard output).")
    private @Nullable Path file;

    @Option(
            names = "--raw-cells",
            description = "In csv, leave names as they are, though a spreadsheet might run them as formulas.")
    private boolean rawCells;

    /** The format. */
    public Format format() {
        return OptionParser.choice("--format", format, Format.class);
    }

    /** Passes when it is one of those formats, and something for the place where it goes. */
    public void require(Set<Format> formats, CliEnvironment environment) {
        if (OptionParser.choice("--format", format, EnumSet.copyOf(formats)) == Format.XLSX
                && file == null
                && environment.outIsTerminal()) {
            throw CommandFailure.usage("--format xlsx is nothing for a terminal: name a file with -o");
        }
    }

    /** Writes the report. */
    public void write(CliEnvironment environment, Report report) {
        Destination destination = new Destination(environment, Optional.ofNullable(file));
        FormatWriter writer = format().writer(destination.looks(rawCells));
        destination.writeBytes(out -> writer.write(report, out));
    }

    /** The same for another command line. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--format", format));
        if (file != null) {
            arguments.addAll(List.of("--output", file.toString()));
        }
        if (rawCells) {
            arguments.add("--raw-cells");
        }
        return arguments;
    }

    /** Makes what annotations of the command name, the formats that its report has among them. */
    public static IFactory factory(Object command, IFactory others) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == Formats.class && command instanceof Reporting reporting
                        ? type.cast(new Formats(reporting))
                        : others.create(type);
            }
        };
    }

    private static final class Formats extends CompletionCandidates {
        private final Reporting command;

        Formats(Reporting command) {
            this.command = command;
        }

        @Override
        protected List<String> words() {
            return of(EnumSet.copyOf(command.formats()).toArray(Format[]::new));
        }
    }
}

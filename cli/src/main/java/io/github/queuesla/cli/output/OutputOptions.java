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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;

/** Options for the format of a report, and for the place it is written to. */
public class OutputOptions {

    /** A command that prints a report. */
    public interface Reporting {

        /** The formats of the report; by default those that every report has. */
        default Set<Format> formats() {
            return Format.ALWAYS;
        }

        /** The output options of the command. */
        OutputOptions output();
    }

    @Option(
            names = "--format",
            completionCandidates = Formats.class,
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: by the suffix of FILE, else table).")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = FileOutput.DESCRIPTION)
    private @Nullable Path file;

    @Option(
            names = "--raw-cells",
            description = "In csv, keep names unchanged, even if a spreadsheet might run them as formulas.")
    private boolean rawCells;

    /** Takes the format that other options name, if these name none and it is one of those. */
    public void adoptFormat(OutputOptions others, Set<Format> formats) {
        boolean named = format != null || OutputPlace.file(file).isPresent();
        if (!named && others.format != null && formats.contains(others.format())) {
            format = others.format;
        }
    }

    /** The format that {@code --format} names, else the suffix of the file; a table for standard output. */
    public Format format() {
        return format(EnumSet.allOf(Format.class));
    }

    private Format format(Set<Format> formats) {
        if (format != null) {
            return OptionParser.choice("--format", format, formats);
        }
        return OutputPlace.file(file)
                .filter(path -> !isFolder())
                .map(path -> OptionParser.option("--output", path.toString(), name -> ofSuffix(name, formats)))
                .orElse(Format.TABLE);
    }

    private static Format ofSuffix(String name, Set<Format> formats) {
        return Format.ofSuffix(name)
                .filter(formats::contains)
                .orElseThrow(() -> new IllegalArgumentException("the suffix of '" + name
                        + "' names no format of this command: use "
                        + formats.stream()
                                .flatMap(format -> format.suffixes().stream().limit(1))
                                .map(usual -> "." + usual)
                                .collect(Collectors.joining(", "))
                        + ", or choose the format with --format"));
    }

    /**
     * Checks that the report has the chosen format, and that it suits the place it is written to.
     *
     * @throws CommandFailure if not
     */
    public void require(Set<Format> formats, CliEnvironment environment) {
        if (format(EnumSet.copyOf(formats)) == Format.XLSX
                && OutputPlace.file(file).isEmpty()
                && environment.outIsTerminal()) {
            throw CommandFailure.usage("--format xlsx cannot be shown in a terminal: write it to a file with -o");
        }
    }

    /** Whether {@code --output} names a folder. */
    protected boolean isFolder() {
        return false;
    }

    /** Writes the report to a file in the folder that {@code --output} names; the format decides the suffix. */
    protected final void writeInto(CliEnvironment environment, String name, Report report) {
        folder(environment).create();
        write(
                environment,
                report,
                OutputPlace.file(file)
                        .map(folder ->
                                folder.resolve(name + "." + format().suffixes().get(0))));
    }

    /** Writes the report. */
    public void write(CliEnvironment environment, Report report) {
        write(environment, report, OutputPlace.file(file));
    }

    /**
     * Writes another report as CSV beside the file that {@code --output} names, or into the folder that it names.
     *
     * @param suffix its name, before which a file beside another one has the name of that, without its suffix
     * @return its name
     */
    public String writeBeside(CliEnvironment environment, String suffix, Report report) {
        Path typed = OutputPlace.file(file).orElseThrow();
        String page = String.valueOf(typed.getFileName()).replaceFirst("\\.[^.]*$", "");
        String name = isFolder() ? suffix : page + "-" + suffix;
        if (isFolder()) {
            folder(environment).create();
        }
        Path place = isFolder() ? typed.resolve(name) : typed.resolveSibling(name);
        Destination destination = new Destination(environment, Optional.of(place));
        FormatWriter writer = Format.CSV.writer(destination.renderOptions(rawCells));
        destination.writeBytes(out -> writer.write(report, out));
        return name;
    }

    private OutputFolder folder(CliEnvironment environment) {
        Path folder = Objects.requireNonNull(file, "a folder is required before");
        return new OutputFolder(environment.directory().resolve(folder), OutputPlace.SPLIT_BY);
    }

    /** Whether the report is written to a file, or into a folder. */
    public boolean isWritten() {
        return OutputPlace.file(file).isPresent();
    }

    private void write(CliEnvironment environment, Report report, Optional<Path> place) {
        Destination destination = new Destination(environment, place);
        FormatWriter writer = format().writer(destination.renderOptions(rawCells));
        destination.writeBytes(out -> writer.write(report, out));
    }

    /** The same options as arguments of another command line. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (format != null) {
            arguments.addAll(List.of("--format", format));
        }
        if (file != null) {
            arguments.addAll(List.of("--output", file.toString()));
        }
        if (rawCells) {
            arguments.add("--raw-cells");
        }
        return arguments;
    }

    /** The factory for classes named in annotations of the command, such as the list of its formats. */
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
        protected List<String> candidates() {
            return of(EnumSet.copyOf(command.formats()).toArray(Format[]::new));
        }
    }
}

package io.github.queuesla.cli.output;

import io.github.queuesla.cli.option.Given;
import io.github.queuesla.cli.option.Words;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.comparison.ComparisonFormat;
import io.github.queuesla.report.comparison.ComparisonReport;
import io.github.queuesla.report.format.FormatWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a comparison looks like and where it goes. */
public final class ComparisonOutput {

    @Option(
            names = "--format",
            completionCandidates = Formats.class,
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, json (default: ${DEFAULT-VALUE}).")
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

    /** The format, or a usage error. */
    public ComparisonFormat format() {
        return Given.choice("--format", format, ComparisonFormat.class);
    }

    /** Writes the comparison. */
    public void write(World world, ComparisonReport report) {
        Destination destination = new Destination(world, Optional.ofNullable(file));
        destination.write(out -> report.write(format(), destination.looks(rawCells), out));
    }

    /** Writes the report. */
    public void write(World world, Report report) {
        Destination destination = new Destination(world, Optional.ofNullable(file));
        FormatWriter writer =
                io.github.queuesla.report.format.Format.valueOf(format().name()).writer(destination.looks(rawCells));
        destination.writeBytes(out -> writer.write(report, out));
    }

    private static final class Formats extends Words {
        Formats() {
            super(ComparisonFormat.class);
        }
    }
}

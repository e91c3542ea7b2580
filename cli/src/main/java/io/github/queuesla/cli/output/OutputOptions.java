package io.github.queuesla.cli.output;

import io.github.queuesla.cli.option.Given;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.ReportFormat;
import io.github.queuesla.report.ReportWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the report looks like and where it goes. */
public final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, plain, csv, json, ndjson (default: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, which appears whole or not at all (default: standard output).")
    private @Nullable Path file;

    @Option(
            names = "--no-traffic",
            paramLabel = "SHOWN",
            defaultValue = "zero",
            description = "What stands for the percentage where no contact counts: zero, blank, hundred (default:"
                    + " ${DEFAULT-VALUE}).")
    private String noTraffic = "zero";

    @Option(
            names = "--raw-cells",
            description = "In csv, leave names as they are, though a spreadsheet might run them as formulas.")
    private boolean rawCells;

    /** The format. */
    public ReportFormat format() {
        return Given.choice("--format", format, ReportFormat.class);
    }

    /** What stands for no traffic. */
    public NoTrafficDisplay noTraffic() {
        return Given.choice("--no-traffic", noTraffic, NoTrafficDisplay.class);
    }

    /** Finds out, before anything is asked for, whether there is a place to write to. */
    public void requirePlace(World world) {
        destination(world).require();
    }

    /** Writes the report. */
    public void write(World world, Report report) {
        Destination destination = destination(world);
        ReportWriter writer = format().writer(destination.looks(rawCells));
        destination.write(out -> writer.write(report, out));
    }

    private Destination destination(World world) {
        return new Destination(world, Optional.ofNullable(file));
    }
}

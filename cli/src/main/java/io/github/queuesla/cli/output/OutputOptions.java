package io.github.queuesla.cli.output;

import io.github.queuesla.cli.option.Given;
import io.github.queuesla.cli.option.Words;
import io.github.queuesla.cli.world.CommandFailure;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.format.FormatWriter;
import io.github.queuesla.report.level.LevelReport;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the report looks like and where it goes. */
public final class OutputOptions {

    @Option(
            names = "--format",
            completionCandidates = Formats.class,
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = Format.NAMES + " (default: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, which appears whole or not at all (default: standard output).")
    private @Nullable Path file;

    @Option(
            names = "--no-traffic",
            completionCandidates = NoTrafficWords.class,
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
    public Format format() {
        return Given.choice("--format", format, Format.class);
    }

    /** What stands for no traffic. */
    public NoTrafficDisplay noTraffic() {
        return Given.choice("--no-traffic", noTraffic, NoTrafficDisplay.class);
    }

    /** Passes when a contract can be written so. */
    public void requireWindows(World world) {
        if (format() == Format.PLAIN) {
            throw CommandFailure.usage(
                    "--format plain has one line per queue and cannot show a contract: use table," + " csv or json");
        }
        if (format().isBinary() && file == null && world.outIsTerminal()) {
            throw CommandFailure.usage("--format xlsx is nothing for a terminal: name a file with -o");
        }
    }

    /**
     * Writes the report.
     *
     * @param curves by name of the service level, for a format that draws them
     */
    public void write(World world, LevelReport report, Map<String, ThresholdCurve> curves) {
        Destination destination = new Destination(world, Optional.ofNullable(file));
        FormatWriter writer =
                io.github.queuesla.report.format.Format.valueOf(format().name()).writer(destination.looks(rawCells));
        destination.writeBytes(out -> writer.write(report.report(curves), out));
    }

    private static final class Formats extends Words {
        Formats() {
            super(Format.class);
        }
    }

    private static final class NoTrafficWords extends Words {
        NoTrafficWords() {
            super(NoTrafficDisplay.class);
        }
    }
}

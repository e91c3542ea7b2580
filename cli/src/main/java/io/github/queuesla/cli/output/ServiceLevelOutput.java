package io.github.queuesla.cli.output;

import io.github.queuesla.cli.world.World;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.report.RowReport;
import io.github.queuesla.report.RowReportFormat;
import io.github.queuesla.report.RowReportWriter;
import io.github.queuesla.report.contract.ContractReport;
import io.github.queuesla.report.contract.ContractReportWriter;
import io.github.queuesla.report.contract.ContractTextFormat;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.page.HtmlReportWriter;
import io.github.queuesla.report.workbook.WorkbookWriter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Writes reports on service levels. */
public final class ServiceLevelOutput {

    /** The formats of rows by queue. */
    public static final Set<Format> ROWS =
            EnumSet.of(Format.TABLE, Format.PLAIN, Format.CSV, Format.JSON, Format.NDJSON);

    private final OutputOptions options;

    /** With that look, to that place. */
    public ServiceLevelOutput(OutputOptions options) {
        this.options = options;
    }

    /** Writes the report of rows by queue, in a format that has such. */
    public void write(World world, RowReport report) {
        Destination destination = options.destination(world);
        RowReportWriter writer =
                RowReportFormat.valueOf(options.format().name()).writer(options.looks(destination));
        destination.write(out -> writer.write(report, out));
    }

    /**
     * Writes the report of a contract, in a format that has such.
     *
     * @param curves by name of the service level, for a format that draws them
     */
    public void write(World world, ContractReport report, Map<String, ThresholdCurve> curves) {
        Destination destination = options.destination(world);
        ContractReportWriter writer = switch (options.format()) {
            case HTML -> HtmlReportWriter.withCurves(Curves.drawn(curves));
            case XLSX -> new WorkbookWriter();
            default -> ContractTextFormat.valueOf(options.format().name()).writer(options.looks(destination));
        };
        destination.writeBytes(out -> writer.write(report, out));
    }
}

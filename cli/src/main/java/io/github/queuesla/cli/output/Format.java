package io.github.queuesla.cli.output;

import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.RowReportFormat;
import io.github.queuesla.report.contract.ContractReportWriter;
import io.github.queuesla.report.contract.ContractTextFormat;
import io.github.queuesla.report.page.HtmlReportWriter;
import io.github.queuesla.report.workbook.WorkbookWriter;
import java.util.Optional;

/** The formats of reports. */
public enum Format {
    TABLE,
    PLAIN,
    CSV,
    JSON,
    NDJSON,
    MARKDOWN,
    PROMETHEUS,
    XLSX,
    HTML;

    /** All of them, for help texts. */
    public static final String NAMES = "table, plain, csv, json, ndjson, markdown, prometheus, xlsx, html";

    /** The format of rows by queue; empty where only windows of service levels can be shown. */
    public Optional<RowReportFormat> ofRows() {
        return switch (this) {
            case TABLE -> Optional.of(RowReportFormat.TABLE);
            case PLAIN -> Optional.of(RowReportFormat.PLAIN);
            case CSV -> Optional.of(RowReportFormat.CSV);
            case JSON -> Optional.of(RowReportFormat.JSON);
            case NDJSON -> Optional.of(RowReportFormat.NDJSON);
            case MARKDOWN, PROMETHEUS, XLSX, HTML -> Optional.empty();
        };
    }

    /** A writer of windows of service levels; empty where only rows by queue can be shown. */
    Optional<ContractReportWriter> ofWindows(RenderOptions looks) {
        return switch (this) {
            case PLAIN -> Optional.empty();
            case XLSX -> Optional.of(new WorkbookWriter());
            case HTML -> Optional.of(HtmlReportWriter.withoutCurves());
            default -> Optional.of(ContractTextFormat.valueOf(name()).writer(looks));
        };
    }

    /** Whether it is nothing that a terminal could show. */
    boolean isBinary() {
        return this == XLSX;
    }

    /** Whether it has room for problems and notes. */
    public boolean showsProblems() {
        return this == TABLE || this == JSON || this == MARKDOWN || this == XLSX || this == HTML;
    }
}

package io.github.queuesla.report.format;

import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.page.HtmlWriter;
import io.github.queuesla.report.workbook.WorkbookWriter;
import java.util.EnumSet;
import java.util.Set;

/** The formats that reports are written in. */
public enum Format {
    /** For a person to read on a terminal. */
    TABLE,
    /** One line per queue, as the tutorial that this software began with prints it. */
    PLAIN,
    /** For a spreadsheet: one line per row, no totals. */
    CSV,
    /** Everything, as one object that names its schema. */
    JSON,
    /** The rows, one JSON object a line. */
    NDJSON,
    /** For tickets and chats. */
    MARKDOWN,
    /** Metrics for the text-file collector of Prometheus' node exporter. */
    PROMETHEUS,
    /** A workbook. */
    XLSX,
    /** One page that fetches nothing. */
    HTML;

    /** What every report can be written in. */
    public static final Set<Format> ALWAYS = Set.of(TABLE, CSV, JSON, NDJSON, MARKDOWN);

    /** What every report about service levels can be written in. */
    public static final Set<Format> DOCUMENTS = alwaysAnd(XLSX, HTML);

    /** The same, and metrics. */
    public static final Set<Format> WATCHED = alwaysAnd(XLSX, HTML, PROMETHEUS);

    /** A writer of this format; options that mean nothing to it are ignored. */
    public FormatWriter writer(RenderOptions options) {
        return switch (this) {
            case TABLE -> new TableWriter(options);
            case CSV -> new CsvWriter(options);
            case JSON -> new JsonWriter(false);
            case NDJSON -> new JsonWriter(true);
            case MARKDOWN -> new MarkdownWriter();
            case PLAIN -> new PlainWriter();
            case PROMETHEUS -> new PrometheusWriter();
            case XLSX -> new WorkbookWriter()::write;
            case HTML -> new HtmlWriter()::write;
        };
    }

    /** What every report can be written in, and these. */
    private static Set<Format> alwaysAnd(Format... more) {
        Set<Format> formats = EnumSet.copyOf(ALWAYS);
        formats.addAll(Set.of(more));
        return Set.copyOf(formats);
    }
}

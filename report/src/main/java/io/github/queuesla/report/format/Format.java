package io.github.queuesla.report.format;

import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.page.HtmlWriter;
import io.github.queuesla.report.workbook.WorkbookWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats that reports are written in. */
public enum Format {
    /** For a person to read on a terminal. */
    TABLE,
    /** The output of the tutorial that this software began with: one line per queue. */
    PLAIN,
    /** For a spreadsheet: one line per row, no totals. */
    CSV,
    /** The whole report as one object that names its schema. */
    JSON,
    /** The rows, one JSON object per line. */
    NDJSON,
    /** For tickets and chats. */
    MARKDOWN,
    /** Metrics for the text-file collector of Prometheus' node exporter. */
    PROMETHEUS,
    /** An Office Open XML workbook. */
    XLSX,
    /** One page that loads nothing else. */
    HTML;

    /** The formats of every report. */
    public static final Set<Format> ALWAYS = Set.of(TABLE, CSV, JSON, NDJSON, MARKDOWN);

    /** The formats of every report on service levels. */
    public static final Set<Format> DOCUMENTS = alwaysAnd(XLSX, HTML);

    /** The formats of reports with metrics. */
    public static final Set<Format> WITH_METRICS = alwaysAnd(XLSX, HTML, PROMETHEUS);

    /** The suffixes of files in this format, without the point, the usual one first; may be none. */
    public List<String> suffixes() {
        return switch (this) {
            case TABLE -> List.of("txt");
            case PLAIN -> List.of();
            case CSV -> List.of("csv");
            case JSON -> List.of("json");
            case NDJSON -> List.of("ndjson", "jsonl");
            case MARKDOWN -> List.of("md", "markdown");
            case PROMETHEUS -> List.of("prom");
            case XLSX -> List.of("xlsx");
            case HTML -> List.of("html", "htm");
        };
    }

    /** The format that the suffix of a file name belongs to, in upper or lower case; empty for any other suffix. */
    public static Optional<Format> ofSuffix(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.suffixes().stream().anyMatch(suffix -> lower.endsWith("." + suffix)))
                .findFirst();
    }

    /** A writer for this format; it ignores options that do not apply to it. */
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

    /** The formats of every report, and more. */
    private static Set<Format> alwaysAnd(Format... more) {
        Set<Format> formats = EnumSet.copyOf(ALWAYS);
        formats.addAll(Set.of(more));
        return Set.copyOf(formats);
    }
}

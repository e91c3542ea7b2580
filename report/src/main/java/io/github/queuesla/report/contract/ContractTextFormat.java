package io.github.queuesla.report.contract;

import io.github.queuesla.report.RenderOptions;

/** The formats a contract report can be written in as text, always UTF-8. */
public enum ContractTextFormat {
    /** For a person to read on a terminal. */
    TABLE,
    /** For a spreadsheet: one line per service level, window and queue, no totals. */
    CSV,
    /** Everything but the intervals, as one object of the schema {@code queue-sla.report/1}. */
    JSON,
    /** The rows of the JSON, one object a line. */
    NDJSON,
    /** For tickets and chats. */
    MARKDOWN,
    /** The last window of each service level as metrics, for the text-file collector of Prometheus' node exporter. */
    PROMETHEUS;

    /** A writer of this format; options that mean nothing to it are ignored. */
    public ContractReportWriter writer(RenderOptions options) {
        return new Utf8Writer(
                switch (this) {
                    case TABLE -> new ContractTable(options);
                    case CSV -> new ContractCsv(options.rawCells());
                    case JSON -> ContractJson::write;
                    case NDJSON -> ContractJson::writeLines;
                    case MARKDOWN -> ContractMarkdown::write;
                    case PROMETHEUS -> ContractMetrics::write;
                });
    }
}

package io.github.queuesla.cli.output;

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

    /** Whether it is nothing that a terminal could show. */
    boolean isBinary() {
        return this == XLSX;
    }

    /** Whether it has room for problems and notes. */
    public boolean showsProblems() {
        return this == TABLE || this == JSON || this == MARKDOWN || this == XLSX || this == HTML;
    }
}

package io.github.queuesla.report;

/** The medium in which people read a report. A part can be limited to some of them. */
public enum OutputMedium {
    TERMINAL,
    /** Lines for scripts. */
    PLAIN,
    MARKDOWN,
    PAGE,
    WORKBOOK
}

package io.github.queuesla.report;

/** A kind of place where people read a report; not every part of one suits every place. */
public enum OutputMedium {
    TERMINAL,
    /** What a script reads line by line. */
    PLAIN,
    MARKDOWN,
    PAGE,
    WORKBOOK
}

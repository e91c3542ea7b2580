package io.github.queuesla.simulator.organisation;

/** What the queues are called. */
public enum NameStyle {
    /** English, ASCII. */
    PLAIN,
    /** With umlauts, Polish, Greek, Chinese, Japanese and an emoji among them. */
    INTERNATIONAL,
    /** With terminal escapes, spreadsheet formulas, markup, bidi controls and line breaks among them. */
    HOSTILE
}

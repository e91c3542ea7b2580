package io.github.queuesla.simulator.organisation;

/** The style of queue names. */
public enum NameStyle {
    /** English, ASCII only. */
    PLAIN,
    /** Includes umlauts, Polish, Greek, Chinese, Japanese and an emoji. */
    INTERNATIONAL,
    /** Includes terminal escapes, spreadsheet formulas, markup, bidi controls and line breaks. */
    HOSTILE
}

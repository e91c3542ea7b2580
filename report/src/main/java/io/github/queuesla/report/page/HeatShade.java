package io.github.queuesla.report.page;

/**
 * A shade and what it means.
 *
 * @param css its class in the style sheet
 * @param words the range it stands for
 */
record HeatShade(String css, String words) {}

package io.github.queuesla.report.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The look of a whole column. The table has one class for each, such as {@code n3} for numbers in the third column, so that
 * no cell needs a class of its own.
 */
enum ColumnStyle {
    NUMBER("tr>", "text-align:right"),
    TEXT("td", "white-space:normal"),
    STRONG("tr>", "font-weight:600"),
    /** A verdict, which stays in sight when a narrow window scrolls the table. */
    VERDICT("tr>", "position:var(--verdict);right:0;background:var(--paper)");

    private final String cells;
    private final String declarations;

    ColumnStyle(String cells, String declarations) {
        this.cells = cells;
        this.declarations = declarations;
    }

    /** The class of the table; columns are counted from 1. */
    String css(int column) {
        return name().substring(0, 1).toLowerCase(Locale.ROOT) + column;
    }

    /** The rules for tables of up to that many columns. */
    static String rules(int columns) {
        return Arrays.stream(values())
                .map(style -> IntStream.rangeClosed(1, columns)
                        .mapToObj(column -> "." + style.css(column) + " " + style.cells + ":nth-child(" + column + ")")
                        .collect(Collectors.joining(",", "", "{" + style.declarations + "}")))
                .collect(Collectors.joining("\n"));
    }
}

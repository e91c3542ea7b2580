package io.github.queuesla.duckdb;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as parts of an SQL statement. */
final class SqlText {
    private SqlText() {}

    /** The text as a literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A list of files to read; DuckDB takes each name for a pattern. */
    static String files(List<String> locations) {
        return locations.stream()
                .map(location -> literal(location.replaceAll("[\\[*?]", "[$0]")))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}

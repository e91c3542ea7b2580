package io.github.queuesla.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a command found out, ready for every format: parts for people, rows for spreadsheets and pipelines, one object for
 * programs. Immutable.
 *
 * @param title what it is
 * @param parts what people read, in their order
 * @param records what CSV and NDJSON hold, each row by itself
 * @param document what JSON holds: one row of it
 * @param watched what is given to what watches it; may be none
 * @param source where its counts come from; absent for what has none
 */
public record Report(
        Title title,
        List<Part> parts,
        Supplier<Rows<?>> records,
        Supplier<Rows<?>> document,
        Supplier<List<Metric>> watched,
        Optional<Source> source) {

    /**
     * What a report is called.
     *
     * @param text its name, a few words
     * @param source which time it is about and where it comes from; may be empty
     * @param onTerminal whether a terminal shows it too, where the user has just typed what it is about
     */
    public record Title(String text, String source, boolean onTerminal) {}

    public Report {
        parts = List.copyOf(parts);
    }

    /** A report on counts from there, which says so below its title; without metrics. */
    public static Report of(String title, Source source, List<Part> parts, Rows<?> rows, Rows<?> object) {
        return new Report(new Title(title, source.words(), true), parts, rows, object).from(source);
    }

    /** A report without metrics. */
    public Report(Title title, List<Part> parts, Rows<?> rows, Rows<?> object) {
        this(title, parts, () -> rows, () -> object, List::of, Optional.empty());
    }

    /** The same with metrics. */
    public Report with(Supplier<List<Metric>> others) {
        return new Report(title, parts, records, document, others, source);
    }

    /** The same about counts from there, which pages and workbooks tell in full. */
    public Report from(Source counts) {
        return new Report(title, parts, records, document, watched, Optional.of(counts));
    }

    /** What is read in such a place. */
    public List<Part> parts(OutputMedium medium) {
        return parts.stream().flatMap(part -> part.in(medium)).toList();
    }

    /**
     * What CSV and NDJSON hold.
     *
     * @throws IllegalArgumentException when two fields of a row have one key
     */
    public Rows<?> rows() {
        Rows<?> rows = records.get();
        rows.fields().requireKeysOnce();
        return rows;
    }

    /**
     * What JSON holds.
     *
     * @throws IllegalArgumentException when it is not one row
     */
    public Rows<?> object() {
        Rows<?> object = document.get();
        if (object.rows().size() != 1) {
            throw new IllegalArgumentException(
                    "a report is one object, not " + object.rows().size());
        }
        return object;
    }

    /** What is given to what watches it; may be none. */
    public List<Metric> metrics() {
        return watched.get();
    }
}

package io.github.queuesla.report;

import io.github.queuesla.core.contract.Branding;
import io.github.queuesla.core.contract.Contract;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The result of a command, ready for every format: parts for people, rows for spreadsheets and pipelines, one object for
 * programs. Immutable.
 *
 * @param title the title and the source below it
 * @param parts the parts for people, in their order
 * @param records the rows of CSV and NDJSON
 * @param document the JSON object, as a single row
 * @param gauges the metrics; may be none
 * @param source where the counts come from; absent for a report without counts
 * @param branding the look of its page
 */
public record Report(
        Title title,
        List<Part> parts,
        Supplier<Rows<?>> records,
        Supplier<Rows<?>> document,
        Supplier<List<Metric>> gauges,
        Optional<Source> source,
        Branding branding) {

    /**
     * The title of a report.
     *
     * @param text a few words
     * @param source the period, and where the counts come from; may be empty
     * @param onTerminal whether a terminal shows the title, although the user has just typed the command
     */
    public record Title(String text, String source, boolean onTerminal) {

        /** The title of a report on counts from that source. */
        public static Title of(String text, Source source) {
            return new Title(text, source.words(), true);
        }
    }

    public Report {
        parts = List.copyOf(parts);
    }

    /** A report without metrics. */
    public Report(Title title, List<Part> parts, Rows<?> rows, Rows<?> object) {
        this(title, parts, () -> rows, () -> object, List::of, Optional.empty(), Branding.NONE);
    }

    /** This report with metrics. */
    public Report with(Supplier<List<Metric>> others) {
        return new Report(title, parts, records, document, others, source, branding);
    }

    /** This report with a source, which pages and workbooks describe in full. */
    public Report from(Source counts) {
        return new Report(title, parts, records, document, gauges, Optional.of(counts), branding);
    }

    /** This report with the look of that contract, and its client in the title. */
    public Report about(Contract contract) {
        Title named = new Title(contract.titled(title.text()), title.source(), title.onTerminal());
        return new Report(named, parts, records, document, gauges, source, contract.branding());
    }

    /** The parts to show in that medium. */
    public List<Part> parts(OutputMedium medium) {
        return parts.stream().flatMap(part -> part.in(medium)).toList();
    }

    /**
     * The rows of CSV and NDJSON.
     *
     * @throws IllegalArgumentException if two fields of a row have the same key
     */
    public Rows<?> rows() {
        Rows<?> rows = records.get();
        rows.fields().requireKeysOnce();
        return rows;
    }

    /**
     * The JSON object, as a single row.
     *
     * @throws IllegalArgumentException if there is not exactly one row
     */
    public Rows<?> object() {
        Rows<?> object = document.get();
        if (object.count() != 1) {
            throw new IllegalArgumentException("the JSON of a report is 1 object, not " + object.count());
        }
        return object;
    }

    /** The metrics; may be none. */
    public List<Metric> metrics() {
        return gauges.get();
    }

    /** The title: rows lead to whole results, so the text of a record would be far longer than the report. */
    @Override
    public String toString() {
        return title.text();
    }
}

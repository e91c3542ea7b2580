package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.history.DayRanges;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.history.settled.Manifest;
import io.github.queuesla.history.settled.SettledPeriod;
import io.github.queuesla.history.settled.SettledPeriods;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The settled periods of a history, or the one that was settled; as JSON, the schema {@code queue-sla.settled/1}.
 * Immutable.
 *
 * @param folder the folder of the history
 * @param subject what the report is about
 * @param periods the periods, by name
 */
record SettledReport(Path folder, Subject subject, List<SettledLine> periods) {

    /** What a report is about. */
    enum Subject {
        /** All periods of the history. */
        ALL,
        /** The one that this run settled. */
        NEW,
        /** The one that was settled before, in the same way. */
        KNOWN
    }

    private static final Fields<SettledReport> OBJECT = Fields.of(
            Column.key("schema", report -> Value.code("queue-sla.settled/1")),
            Column.key("history", report -> Value.text(report.folder().toString())),
            Column.key(
                    "settledNow",
                    report -> report.subject() == Subject.ALL
                            ? Value.omitted()
                            : Value.truth(report.subject() == Subject.NEW)),
            Nested.of("periods", SettledReport::periods, SettledLine.ROW));

    SettledReport {
        periods = List.copyOf(periods);
    }

    /** All periods of a history. */
    static SettledReport all(Path folder, SettledPeriods periods) {
        return new SettledReport(folder, Subject.ALL, SettledLine.of(periods));
    }

    /** The period that this run settled. */
    static SettledReport newlySettled(Path folder, SettledPeriod period) {
        return new SettledReport(folder, Subject.NEW, List.of(SettledLine.of(period)));
    }

    /** The period that was settled before. */
    static SettledReport alreadySettled(Path folder, SettledPeriod period) {
        return new SettledReport(folder, Subject.KNOWN, List.of(SettledLine.of(period)));
    }

    /** The report, ready for every format. */
    Report report() {
        List<Part> parts = new ArrayList<>();
        if (!periods.isEmpty()) {
            parts.add(Part.table(Table.of(
                    periods,
                    SettledLine.NAME,
                    SettledLine.PERIOD,
                    SettledLine.ZONE,
                    SettledLine.DAYS,
                    SettledLine.STATE,
                    SettledLine.SETTLED,
                    SettledLine.CONTRACT)));
            parts.add(Part.gap());
        }
        parts.add(Part.sentences(sentences()));
        return new Report(
                new Report.Title("Settled periods of " + folder, "", false),
                parts,
                new Rows<>(SettledLine.ROW, periods),
                new Rows<>(OBJECT, List.of(this)));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (subject == Subject.ALL) {
            sentences.add(
                    periods.isEmpty() ? "No period is settled." : Prose.many(periods.size(), "settled period") + ".");
        }
        for (SettledLine line : periods) {
            line.period().ifPresent(period -> sentences.addAll(about(period)));
            if (line.period().isEmpty()) {
                sentences.add(line.name() + " is damaged: name its files with queue-sla settle verify.");
            }
        }
        return sentences;
    }

    private List<String> about(SettledPeriod period) {
        List<String> sentences = new ArrayList<>();
        switch (subject) {
            case ALL -> {}
            case NEW -> sentences.add("Settled as " + period.name() + ", in " + period.folder() + ".");
            case KNOWN ->
                sentences.add(
                        period.name() + " is settled already, with the same period, contract and contacts: nothing"
                                + " was changed.");
        }
        Manifest manifest = period.manifest();
        if (manifest.isProvisional()) {
            sentences.add(period.name() + " is provisional: when it was settled, the platform could still change "
                    + DayRanges.of(manifest.facts().provisional()) + ".");
        }
        sentences.add("Seal of " + period.name() + ": " + period.seal());
        return sentences;
    }

    /** A period in words, with the zone of its days. */
    static String period(Period period) {
        return period.dates() + " (" + period.zone().getId() + ")";
    }
}

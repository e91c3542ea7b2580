package io.github.queuesla.cli.history;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.history.imports.ImportedDay;
import io.github.queuesla.history.imports.ImportedDay.Outcome;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an import did; as JSON, the schema {@code queue-sla.history-import/1}. Immutable.
 *
 * @param folder the folder of the history
 * @param days what became of the days
 * @param conversations the number of conversations read
 * @param unusable what could not be counted
 */
record ImportReport(Path folder, List<ImportedDay> days, long conversations, Unusable unusable) {

    /**
     * Conversations, or parts of them, that cannot be counted.
     *
     * @param count their number
     * @param listed the first of them
     */
    record Unusable(long count, List<PutAside> listed) {
        Unusable {
            listed = List.copyOf(listed);
        }
    }

    private static final Column<ImportedDay> DAY = Column.of("day", "Day", TEXT, day -> Value.day(day.day()));
    private static final Column<ImportedDay> OUTCOME = Column.of(
            "outcome",
            "Outcome",
            VERDICT,
            day -> Value.word(Codes.of(day.outcome()), words(day.outcome()))
                    .toned(day.outcome() == Outcome.LEFT_OUT ? Tone.DOUBTFUL : Tone.PLAIN));
    private static final Column<ImportedDay> EVENTS =
            Column.of("events", "Events", COUNT, day -> Value.count(EventColumns.total(day.events())));

    private static final Fields<ImportedDay> ROW = Fields.of(DAY, OUTCOME)
            .and(EventColumns.byType(day -> Optional.of(day.events())))
            .and(EVENTS);

    private static final Fields<ImportReport> OBJECT = Fields.of(
            Column.key("schema", report -> Value.code("queue-sla.history-import/1")),
            Column.key("history", report -> Value.text(report.folder().toString())),
            Column.key("conversations", report -> Value.count(report.conversations())),
            Nested.of("days", ImportReport::days, ROW),
            Column.key("putAsideCount", report -> Value.count(report.unusable().count())),
            Nested.of(
                    "putAside",
                    report -> report.unusable().listed(),
                    Fields.of(
                            Column.key("conversationId", item -> Value.of(item.conversationId(), Value::text)),
                            Column.key("problem", item -> Value.text(item.problem())))));

    ImportReport {
        days = List.copyOf(days);
    }

    /** The report of an import. */
    static ImportReport of(Path folder, ImportBatch batch) {
        return new ImportReport(
                folder, batch.imported(), batch.conversations(), new Unusable(batch.putAsideCount(), batch.putAside()));
    }

    /** The report, ready for every format. */
    Report report() {
        List<Part> parts = new ArrayList<>();
        if (!days.isEmpty()) {
            parts.add(Part.table(Table.of(days, DAY, OUTCOME, EVENTS)));
            parts.add(Part.gap());
        }
        parts.add(Part.sentences(remarks()));
        return new Report(
                new Report.Title("Import", "into " + folder, false),
                parts,
                new Rows<>(ROW, days),
                new Rows<>(OBJECT, List.of(this)));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add(Prose.manyGrouped(conversations, "conversation") + " in " + Prose.many(days.size(), "day") + ".");
        if (days.stream().anyMatch(day -> day.outcome() == Outcome.LEFT_OUT)) {
            remarks.add("Left out: sync fetched these days, and so the history has all of their contacts already.");
        }
        if (unusable.count() > 0) {
            remarks.add(SyncSentences.putAside(unusable.count(), unusable.listed()));
        }
        return remarks;
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case ADDED -> "added";
            case MERGED -> "merged";
            case LEFT_OUT -> "left out";
        };
    }
}

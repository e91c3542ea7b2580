package io.github.queuesla.cli.history;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.history.sync.DayPutAside;
import io.github.queuesla.history.sync.DayResult;
import io.github.queuesla.history.sync.DayResult.Outcome;
import io.github.queuesla.history.sync.PlannedDay;
import io.github.queuesla.history.sync.SyncPlan;
import io.github.queuesla.history.sync.SyncSummary;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a synchronization did or would do; as JSON, the schema {@code queue-sla.sync/1}. Immutable.
 *
 * @param folder the folder of the history
 * @param plan the days to fetch
 * @param summary what became of them; empty for a run that only plans
 */
record SyncReport(Path folder, SyncPlan plan, Optional<SyncSummary> summary) {

    /**
     * A planned day, and what became of it.
     *
     * @param planned the day and the reason to fetch it
     * @param result what became of it; empty for a run that only plans
     */
    private record Line(PlannedDay planned, Optional<DayResult> result) {

        /** What the folder has now; empty when the day was not fetched. */
        Optional<DayResult> fetched() {
            return result.filter(ended -> ended.outcome() != Outcome.FAILED);
        }

        Optional<Failure> failure() {
            return result.flatMap(DayResult::failure);
        }

        Optional<Map<EventType, Long>> events() {
            return fetched().map(DayResult::after);
        }

        String outcome() {
            return result.map(ended -> Codes.of(ended.outcome())).orElse("planned");
        }

        Tone tone() {
            return result.map(ended -> switch (ended.outcome()) {
                        case ADDED, UNCHANGED -> Tone.PLAIN;
                        case CHANGED, KEPT -> Tone.DOUBTFUL;
                        case FAILED -> Tone.BAD;
                    })
                    .orElse(Tone.PLAIN);
        }
    }

    private static final Column<Line> DAY =
            Column.of("day", "Day", TEXT, line -> Value.day(line.planned().day()));
    private static final Column<Line> REASON = Column.of(
            "reason", "Reason", TEXT, line -> Value.text(Codes.of(line.planned().reason())));
    private static final Column<Line> OUTCOME = Column.of(
            "outcome",
            "Outcome",
            VERDICT,
            line -> Value.word(line.outcome(), line.outcome()).toned(line.tone()));
    private static final Column<Line> CONVERSATIONS = Column.of(
            "conversations",
            "Conversations",
            COUNT,
            line -> Value.of(line.fetched(), day -> Value.count(day.conversations())));
    private static final Column<Line> EVENTS = Column.of(
            "events",
            "Events",
            COUNT,
            line -> Value.of(line.events(), events -> Value.count(EventColumns.total(events))));
    private static final Column<Line> CHANGE = Column.of(
            "change",
            "Change",
            COUNT,
            line -> Value.of(
                    line.fetched().filter(day -> day.outcome() != Outcome.ADDED),
                    day -> Value.change(EventColumns.total(day.after()) - EventColumns.total(day.before()))));
    private static final Column<Line> PROBLEM = Column.<Line>shown(
                    "", TEXT, line -> Value.of(line.failure(), failure -> Value.text(FailureWords.of(failure))))
            .heading("Problem")
            .looking(Look.below(4));

    private static final Fields<Line> ROW = Fields.of(DAY, REASON, OUTCOME, CONVERSATIONS)
            .and(EventColumns.byType(Line::events))
            .and(
                    EVENTS,
                    CHANGE,
                    Column.key("differs", line -> Value.of(line.fetched(), day -> Value.truth(day.differs()))),
                    Column.key(
                            "problem",
                            line -> Value.of(
                                    line.failure(),
                                    failure -> Value.code(failure.kind().code()))),
                    Column.key(
                            "message",
                            line -> Value.of(line.failure(), failure -> Value.text(FailureWords.of(failure)))));

    private static final Fields<DayPutAside> PUT_ASIDE = Fields.of(
            Column.key("day", item -> Value.text(item.day().toString())),
            Column.key("conversationId", item -> Value.of(item.item().conversationId(), Value::text)),
            Column.key("problem", item -> Value.text(item.item().problem())));

    private static final Fields<SyncReport> OBJECT = Fields.of(
            Column.key("schema", report -> Value.code("queue-sla.sync/1")),
            Column.key("history", report -> Value.text(report.folder().toString())),
            Column.key("dryRun", report -> Value.truth(report.summary().isEmpty())),
            Column.key("exitCode", report -> Value.count(report.exitCode())),
            Column.key(
                    "availableUntil",
                    report -> Value.text(report.plan().availableUntil().toString())),
            Column.key(
                    "changesChecked",
                    report -> Value.truth(report.plan().check().due())),
            Column.key(
                    "checkProblem",
                    report ->
                            Value.of(report.plan().check().failure(), failure -> Value.text(FailureWords.of(failure)))),
            Column.key("conversations", report -> Value.of(report.summary(), sum -> Value.count(sum.conversations()))),
            Nested.of("days", SyncReport::lines, ROW),
            Nested.texts("notYetAvailable", report -> days(report.plan().notYetAvailable())),
            Nested.texts("noLongerAvailable", report -> days(report.plan().forgotten())),
            Column.key("putAsideCount", report -> Value.of(report.summary(), sum -> Value.count(sum.putAsideCount()))),
            Nested.of(
                    "putAside",
                    report -> report.summary().map(SyncSummary::putAside).orElse(List.of()),
                    PUT_ASIDE));

    /** The report of a run that only plans. */
    static SyncReport planned(Path folder, SyncPlan plan) {
        return new SyncReport(folder, plan, Optional.empty());
    }

    /** The report of a run. */
    static SyncReport of(Path folder, SyncSummary summary) {
        return new SyncReport(folder, summary.plan(), Optional.of(summary));
    }

    /** The exit code: that of the first failure when nothing was fetched, and 7 when only a part was. */
    int exitCode() {
        List<Failure> failed =
                lines().stream().flatMap(line -> line.failure().stream()).toList();
        if (!failed.isEmpty() && failed.size() == plan.days().size()) {
            return ExitCodes.of(failed.get(0).kind());
        }
        boolean unchecked = plan.check().due() && plan.check().failure().isPresent();
        boolean complete = summary.map(SyncSummary::isComplete).orElse(true);
        return complete && !unchecked ? ExitCodes.DONE : ExitCodes.PARTIAL;
    }

    /** The report, ready for every format. */
    Report report() {
        List<Part> parts = lines().isEmpty()
                ? List.of()
                : List.of(
                        Part.table(Table.of(lines(), DAY, REASON, OUTCOME, CONVERSATIONS, EVENTS, CHANGE, PROBLEM)),
                        Part.gap());
        return new Report(
                new Report.Title("Sync", "into " + folder, false),
                Stream.concat(parts.stream(), Stream.of(Part.sentences(SyncSentences.of(plan, summary))))
                        .toList(),
                new Rows<>(ROW, lines()),
                new Rows<>(OBJECT, List.of(this)));
    }

    private List<Line> lines() {
        Map<LocalDate, DayResult> results = new HashMap<>();
        summary.ifPresent(sum -> sum.results().forEach(result -> results.put(result.day(), result)));
        return plan.days().stream()
                .map(planned -> new Line(planned, Optional.ofNullable(results.get(planned.day()))))
                .toList();
    }

    private static List<String> days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }
}

package io.github.queuesla.report.level;

import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Texts;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;

/** What programs are told of service levels. Nothing of it is loaded for what only people read. */
final class LevelFields {

    private static final Column<LevelRow> STATE = Column.key("state", row -> LevelValues.state(row.attainment()));
    private static final Column<LevelRow> TARGET_MET =
            Column.key("targetMet", row -> Value.of(row.targetMet(), Value::truth));
    private static final Column<LevelRow> PROVISIONAL =
            Column.key("provisional", row -> Value.truth(row.isProvisional()));
    private static final Column<LevelRow> DIVISION_ID = Column.key("divisionId", LevelColumns.division(Division::id));

    private static final Fields<LevelRow> COUNT_FIELDS = Fields.of(
                    LevelColumns.count(Term.ANSWERED),
                    LevelColumns.count(Term.ANSWERED_WITHIN),
                    LevelColumns.count(Term.ABANDONED),
                    LevelColumns.count(Term.ABANDONED_WITHIN),
                    LevelColumns.count(Term.SHORT_ABANDONED),
                    LevelColumns.count(Term.FLOW_OUT))
            .in(Group.of("counts"));

    /** What every report tells of a row. */
    static final Fields<LevelRow> ROW = Fields.of(
                    LevelColumns.DEFINITION,
                    Column.key(
                            "queueId",
                            row -> Value.of(
                                    row.share(),
                                    share -> Value.text(share.queue().id().value()))),
                    LevelColumns.QUEUE,
                    LevelColumns.MEDIA,
                    LevelColumns.START,
                    LevelColumns.END,
                    STATE,
                    PROVISIONAL,
                    LevelColumns.MET,
                    LevelColumns.COUNTED,
                    LevelColumns.PERCENTAGE)
            .and(COUNT_FIELDS)
            .and(TARGET_MET, DIVISION_ID, LevelColumns.DIVISION);

    private static final Fields<LevelRow> IN_WINDOW = Fields.of(
            Column.key("serviceLevel", row -> Value.name(row.level().name())),
            LevelColumns.CLIENT,
            LevelColumns.WINDOW,
            Column.key(
                    "windowComplete",
                    row -> Value.truth(row.window().result().span().whole())));

    /** What a report by contract tells of a row. */
    static final Fields<LevelRow> CONTRACT_ROW = ROW.and(IN_WINDOW)
            .and(
                    Column.key(
                            "verdict",
                            row -> Value.of(
                                    VerdictText.of(row.attainment(), row.targetMet())
                                            .code(),
                                    Value::code)),
                    Column.key("owedPercent", LevelRow::owed),
                    LevelColumns.LOWER,
                    LevelColumns.UPPER);

    private static final Fields<LevelRow> TOTAL_HEAD = Fields.of(
            LevelColumns.DEFINITION,
            STATE,
            LevelColumns.MET,
            LevelColumns.COUNTED,
            LevelColumns.PERCENTAGE,
            TARGET_MET,
            Column.key("queues", row -> Value.of(row.total(), total -> Value.count(total.queues()))),
            Column.key("missing", row -> Value.of(row.total(), total -> Value.count(total.missing()))),
            PROVISIONAL);

    /** What JSON tells of several queues together. */
    static final Fields<LevelRow> TOTAL = TOTAL_HEAD.and(DIVISION_ID, LevelColumns.DIVISION);

    /** What JSON tells of a window of a contract. */
    static final Fields<LevelRow> CONTRACT_TOTAL = TOTAL_HEAD
            .and(LevelColumns.START, LevelColumns.END)
            .and(COUNT_FIELDS)
            .and(IN_WINDOW)
            .and(LevelWindow.JUDGEMENT.from(LevelRow::window))
            .and(LevelColumns.LOWER, LevelColumns.UPPER)
            .and(LevelWindow.CONSEQUENCE.from(LevelRow::window));

    private static final Fields<LevelReport> HEAD = Source.fields("queue-sla.report/1", LevelReport::source);

    private static final Fields<LevelReport> TAIL = Fields.of(
            Nested.of("problems", LevelReport::problems, ProblemLines.fields()),
            Texts.of("notes", LevelReport::notes).omittedWhenEmpty());

    /** A report by options. */
    static final Fields<LevelReport> OBJECT = HEAD.and(
                    Nested.of("definitions", LevelReport::levels, LevelValues.PROMISE.from(LevelReport.Level::level)),
                    Nested.of("rows", LevelReport::rows, ROW),
                    Nested.of("totals", LevelReport::totals, TOTAL))
            .and(TAIL);

    /** A report by contract. */
    static final Fields<LevelReport> CONTRACT_OBJECT = HEAD.and(
                    Column.key(
                            "contract",
                            report -> Value.text(report.result().contract().name())),
                    Nested.of("definitions", LevelReport::levels, DefinitionFields.ALL),
                    Nested.of("rows", LevelReport::rows, CONTRACT_ROW),
                    Nested.of("totals", LevelReport::totals, CONTRACT_TOTAL))
            .and(TAIL);

    private LevelFields() {}
}

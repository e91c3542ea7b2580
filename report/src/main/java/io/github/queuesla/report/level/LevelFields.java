package io.github.queuesla.report.level;

import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Value;
import java.math.BigDecimal;
import java.util.function.Function;

/** The fields of service levels in JSON and CSV. A class of its own, so that formats for people do not load it. */
public final class LevelFields {

    public static final Column<LevelRow> WINDOW_COMPLETE = Column.key(
            "windowComplete", row -> Value.truth(row.window().result().span().whole()));
    public static final Column<LevelRow> STATE = Column.key("state", row -> LevelValues.state(row.attainment()));
    public static final Column<LevelRow> TARGET_MET =
            Column.key("targetMet", row -> Value.of(row.targetMet(), Value::truth));
    public static final Column<LevelRow> PROVISIONAL =
            Column.key("provisional", row -> Value.truth(row.isProvisional()));
    public static final Column<LevelRow> MISSING =
            Column.key("missing", row -> Value.of(row.total(), total -> Value.count(total.missing())));

    /** The exact attainment that a window is judged by. */
    public static final Fields<LevelRow> LEVEL =
            Fields.exact("level", row -> row.ownOutcome().flatMap(WindowResult.Outcome::level));
    /** The attainment that a window is judged by, rounded for display. */
    public static final Column<LevelRow> LEVEL_PERCENT = Column.key(
            "levelPercent",
            row -> Value.of(row.ownOutcome().flatMap(WindowResult.Outcome::level), level -> row.judgedPercent()));

    /** The credit of a window, and whether its miss is tolerated. */
    public static final Fields<LevelRow> CONSEQUENCE = Fields.of(
            Column.key(
                    "tolerated",
                    row -> Value.of(
                            row.ownOutcome()
                                    .flatMap(WindowResult.Outcome::consequence)
                                    .map(Consequence::tolerated),
                            Value::truth)),
            LevelColumns.CREDIT,
            Column.key(
                    "currency",
                    row -> Value.of(
                            row.money(), credit -> Value.text(credit.currency().getCurrencyCode()))));

    /** What level and credit of a window are computed from. */
    public static final Fields<LevelRow> BASIS = BasisFields.ALL.and(
            Column.key(
                    "creditPercent",
                    row -> Value.of(
                            row.consequence(),
                            credit -> Value.number(credit.band().credit()))),
            Column.key(
                    "invoice",
                    row -> Value.of(
                            row.consequence()
                                    .flatMap(credit -> row.level().conditions().bands()),
                            bands -> Value.number(MoneyText.amount(bands.invoice())))));

    /** The organisation of the queue that a window is judged by; omitted unless there are several. */
    public static final Column<LevelRow> BASIS_ORGANISATION = BasisFields.ORGANISATION;

    /** The division; JSON has no keys for it if the report is not split by division. */
    private static final Fields<LevelRow> DIVISION = Fields.of(
            Column.key("divisionId", row -> division(row, Division::id)),
            Column.key("divisionName", row -> division(row, Division::name)));

    private static final Fields<LevelRow> COUNT_FIELDS = Fields.of(
                    LevelColumns.count(Term.ANSWERED),
                    LevelColumns.count(Term.ANSWERED_WITHIN),
                    LevelColumns.count(Term.ABANDONED),
                    LevelColumns.count(Term.ABANDONED_WITHIN),
                    LevelColumns.count(Term.SHORT_ABANDONED),
                    LevelColumns.count(Term.FLOW_OUT))
            .in(Group.of("counts"));

    /** The contacts that entered, and those without an outcome; the last columns of CSV, for the sake of its readers. */
    public static final Fields<LevelRow> OFFERED = Fields.of(
                    LevelColumns.count(Term.OFFERED), LevelColumns.count(Term.UNRESOLVED))
            .in(Group.orOmitted("counts"));

    private static final Fields<LevelRow> WILSON = Fields.of(
            bound("wilson95LowerPercent", "lowerPercent", WilsonInterval::lower),
            bound("wilson95UpperPercent", "upperPercent", WilsonInterval::upper));

    private static final Fields<LevelRow> ROW_HEAD = Fields.of(
                    LevelColumns.DEFINITION,
                    Column.key(
                            "queueId",
                            row -> Value.of(
                                    row.queue(), queue -> Value.text(queue.id().value()))),
                    Column.key("queueName", row -> Value.of(row.queue(), queue -> Value.name(queue.name()))),
                    LevelColumns.MEDIA,
                    LevelColumns.START,
                    LevelColumns.END)
            .and(LevelColumns.LOCAL_TIMES)
            .and(STATE, PROVISIONAL, LevelColumns.MET, LevelColumns.COUNTED, LevelColumns.PERCENTAGE)
            .and(COUNT_FIELDS)
            .and(TARGET_MET)
            .and(DIVISION);

    /** The fields of a row in a report by options. */
    static final Fields<LevelRow> ROW = ROW_HEAD.and(OFFERED);

    private static final Column<LevelRow> ORGANISATION = Column.key("organisation", LevelRow::organisation);

    private static final Fields<LevelRow> IN_WINDOW =
            Fields.of(LevelColumns.SERVICE_LEVEL, LevelColumns.CLIENT, LevelColumns.WINDOW, WINDOW_COMPLETE);

    /** The fields of a row in a report on a contract. */
    static final Fields<LevelRow> CONTRACT_ROW = ROW_HEAD.and(IN_WINDOW)
            .and(LevelColumns.VERDICT, LevelColumns.TARGET)
            .and(WILSON)
            .and(OFFERED);

    private static final Fields<LevelRow> TOTAL_HEAD = Fields.of(
            LevelColumns.DEFINITION,
            STATE,
            LevelColumns.MET,
            LevelColumns.COUNTED,
            LevelColumns.PERCENTAGE,
            TARGET_MET,
            Column.key("queues", row -> Value.of(row.total(), total -> Value.count(total.queues()))),
            MISSING,
            PROVISIONAL);

    /** The fields of a total of several queues in JSON. */
    static final Fields<LevelRow> TOTAL = TOTAL_HEAD.and(DIVISION).and(OFFERED);

    /** The fields of a window of a contract in JSON. */
    static final Fields<LevelRow> CONTRACT_TOTAL = TOTAL_HEAD
            .and(LevelColumns.START, LevelColumns.END)
            .and(LevelColumns.LOCAL_TIMES)
            .and(COUNT_FIELDS)
            .and(IN_WINDOW)
            .and(LevelColumns.VERDICT, LevelColumns.TARGET)
            .and(LEVEL)
            .and(LEVEL_PERCENT)
            .and(WILSON)
            .and(Column.key(
                    "tooFew", row -> Value.of(row.ownOutcome().map(WindowResult.Outcome::tooFew), Value::truth)))
            .and(CONSEQUENCE)
            .and(BASIS)
            .and(DIVISION)
            .and(OFFERED);

    private static final Fields<LevelReport> HEAD = Source.fields("queue-sla.report/1", LevelReport::source);

    private static final Fields<LevelReport> TAIL = Fields.of(
            Nested.of("problems", LevelReport::problems, ProblemLines.fields()),
            Nested.texts("notes", LevelReport::notes).omittedWhenEmpty());

    /** The JSON of a report by options. */
    static final Fields<LevelReport> OBJECT = HEAD.and(
                    Nested.of(
                            "definitions",
                            LevelReport::levels,
                            DefinitionFields.DEFINITION.from(LevelReport.Level::level)),
                    Nested.of("rows", LevelReport::rows, ROW.and(ORGANISATION)),
                    Nested.of("totals", LevelReport::totals, TOTAL.and(ORGANISATION)))
            .and(TAIL);

    /** The JSON of a report on a contract. */
    static final Fields<LevelReport> CONTRACT_OBJECT = HEAD.and(
                    Column.key(
                            "contract",
                            report -> Value.text(report.result().contract().name())),
                    Nested.of("definitions", LevelReport::levels, DefinitionFields.ALL),
                    Nested.of("rows", LevelReport::rows, CONTRACT_ROW.and(ORGANISATION)),
                    Nested.of("totals", LevelReport::totals, CONTRACT_TOTAL.and(ORGANISATION, BASIS_ORGANISATION)),
                    Credits.TOTALS)
            .and(TAIL);

    private LevelFields() {}

    /** The fields of a row that stands alone; they name the organisation only where there are several. */
    static Fields<LevelRow> row(LevelReport report) {
        Fields<LevelRow> row = report.isByContract() ? CONTRACT_ROW : ROW;
        return report.provenance().isOfSeveral() ? row.and(ORGANISATION) : row;
    }

    private static Value division(LevelRow row, Function<Division, String> part) {
        return row.division().map(part).map(Value::name).orElseGet(Value::omitted);
    }

    private static Column<LevelRow> bound(String key, String member, Function<WilsonInterval, BigDecimal> side) {
        return Column.<LevelRow>key(key, row -> Value.of(row.confidence().map(side), LevelRow::bound))
                .in(Group.orNull("wilson95"), member);
    }
}

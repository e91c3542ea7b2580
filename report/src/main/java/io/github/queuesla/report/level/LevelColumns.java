package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.BAR;
import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.MONEY;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.TIME;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** What is told of a line of a report on service levels, each column once for all formats. */
public final class LevelColumns {

    private static final Group WILSON = Group.orNull("wilson95");

    public static final Column<LevelRow> DEFINITION = Column.of(
            "definition", "Service level", TEXT, row -> Value.name(row.level().name()));
    public static final Column<LevelRow> CLIENT =
            Column.of("client", "Client", TEXT, row -> LevelValues.client(row.level()));
    public static final Column<LevelRow> WINDOW = Column.of(
            "window",
            "Window",
            TEXT,
            row -> Value.text(row.window().result().span().label()));
    /** The window, and whether it is only a part, as people read it. */
    public static final Column<LevelRow> WINDOW_LABEL =
            Column.shown("Window", TEXT, row -> row.window().label());
    /** The queue, or which queues are taken together. */
    public static final Column<LevelRow> LABEL = Column.shown("Queue", TEXT, LevelRow::label);

    public static final Column<LevelRow> QUEUE = Column.of("queueName", "Queue", TEXT, LevelRow::queueName);
    public static final Column<LevelRow> MEDIA = Column.of("mediaType", "Media", TEXT, LevelRow::media);
    public static final Column<LevelRow> PIECE = Column.shown("Period", TEXT, LevelRow::piece);
    public static final Column<LevelRow> START = Column.<LevelRow>of("start", "From", TIME, LevelRow::start);
    public static final Column<LevelRow> END =
            Column.<LevelRow>of("end", "To", TIME, LevelRow::end).heading("To (excluded)");
    /** The division of the queue, beside its name. */
    public static final Column<LevelRow> QUEUE_DIVISION = Column.shown(
            "Division",
            TEXT,
            row -> Value.of(
                    row.share().flatMap(share -> share.queue().division()), division -> Value.name(division.name())));

    public static final Column<LevelRow> DIVISION =
            Column.of("divisionName", "Division", TEXT, division(Division::name));

    public static final Column<LevelRow> MET =
            Column.of("numerator", "Met", COUNT, row -> LevelValues.met(row.attainment()));
    public static final Column<LevelRow> COUNTED =
            Column.of("denominator", "Counted", COUNT, row -> LevelValues.counted(row.attainment()));

    /** The number of the line by itself. */
    public static final Column<LevelRow> PERCENTAGE =
            Column.of("percent", "SL %", PERCENT, row -> row.values().percent(row.attainment()));
    /** The same without zeros at its end, as the tutorial prints it. */
    public static final Column<LevelRow> SHORT_PERCENTAGE =
            Column.shown("SL %", PERCENT, row -> row.values().shortPercent(row.attainment()));
    /** The number that a contract judges, for a window; of anything else its own. */
    public static final Column<LevelRow> JUDGED = Column.shown("SL %", PERCENT, LevelRow::judgedPercent);

    public static final Column<LevelRow> PROVISIONAL_MARK = Column.<LevelRow>shown(
                    "", TEXT, row -> row.isMarked() ? Value.text("*") : Value.nothing())
            .looking(Look.MARK);
    public static final Column<LevelRow> LOWER =
            bound("wilson95LowerPercent", "95 % from", WilsonInterval::lower, "lowerPercent");
    public static final Column<LevelRow> UPPER =
            bound("wilson95UpperPercent", "95 % to", WilsonInterval::upper, "upperPercent");
    /** Both bounds, beside few contacts. */
    public static final Column<LevelRow> CONFIDENCE = Column.shown(
            "95 %",
            PERCENT, row -> Value.of(row.confidenceOfFew(), interval -> Value.text(ConfidenceText.words(interval))));
    /** The same in brackets, in the cell of the percentage. */
    public static final Column<LevelRow> CONFIDENCE_MARK = Column.<LevelRow>shown(
                    "",
                    TEXT,
                    row -> Value.of(
                            row.confidenceOfFew(),
                            interval -> Value.text("(95 %: " + ConfidenceText.words(interval) + ")")))
            .looking(Look.MARK);

    public static final Column<LevelRow> OWED = Column.shown("Target", PERCENT, LevelRow::owed);
    public static final Column<LevelRow> VERDICT_WORDS = Column.shown("Verdict", VERDICT, LevelRow::verdict);
    public static final Column<LevelRow> CREDIT = Column.shown("Credit", MONEY, LevelRow::credit);
    public static final Column<LevelRow> DRAWN = Column.shown("", BAR, row -> new Value.Bar(row.attainment()));

    private LevelColumns() {}

    /** How many contacts of that kind. */
    public static Column<LevelRow> count(Term term) {
        return Column.<LevelRow>of(Codes.of(term), FormulaWords.shortTitle(term), COUNT, row -> row.count(term))
                .heading(FormulaWords.title(term));
    }

    private static Column<LevelRow> bound(
            String key, String title, Function<WilsonInterval, BigDecimal> side, String member) {
        return Column.<LevelRow>of(
                        key,
                        title,
                        PERCENT,
                        row -> Value.of(
                                row.confidence().map(side).map(ConfidenceText::shown),
                                shown -> new Value.Percent(Optional.empty(), shown)))
                .in(WILSON, member);
    }

    /** Nothing at all where nobody asked about divisions. */
    static Function<LevelRow, Value> division(Function<Division, String> part) {
        return row -> row.division().map(part).map(Value::name).orElseGet(Value::omitted);
    }
}

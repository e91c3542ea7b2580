package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.BAR;
import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.MONEY;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.TIME;

import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Value;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The columns of reports on service levels, each declared once for people and programs. */
public final class LevelColumns {

    static final Column<LevelRow> DEFINITION = Column.of(
            "definition", "Service level", TEXT, row -> Value.name(row.level().name()));
    /** The name of the service level, with a link to its section. */
    public static final Column<LevelRow> SERVICE_LEVEL = Column.<LevelRow>of(
                    "serviceLevel",
                    "Service level",
                    TEXT,
                    row -> Value.name(row.level().name()))
            .looking(Look.SECTION);

    public static final Column<LevelRow> CLIENT =
            Column.of("client", "Client", TEXT, row -> LevelValues.client(row.level()));
    public static final Column<LevelRow> WINDOW = Column.of(
            "window",
            "Window",
            TEXT,
            row -> Value.text(row.window().result().span().label()));
    /** The window as people read it, with a remark if the report covers only a part of it. */
    public static final Column<LevelRow> WINDOW_LABEL =
            Column.shown("Window", TEXT, row -> row.window().label());
    /** The queue, or the number of queues in a total. */
    static final Column<LevelRow> LABEL = Column.shown("Queue", TEXT, LevelRow::label);

    /** The queue, or the only queue of a window. */
    public static final Column<LevelRow> ONLY_QUEUE = Column.shown("Queue", TEXT, LevelRow::onlyQueueName);

    static final Column<LevelRow> QUEUE = Column.shown("Queue", TEXT, LevelRow::queueLabel);
    static final Column<LevelRow> MEDIA = Column.of(
            "mediaType",
            "Media",
            TEXT,
            row -> Value.of(row.share().flatMap(QueueResult::media), media -> Value.name(media.name())));
    static final Column<LevelRow> INTERVAL = Column.shown("Period", TEXT, LevelRow::interval);
    public static final Column<LevelRow> START =
            Column.of("start", "From", TIME, row -> row.time(row.range().start()));
    public static final Column<LevelRow> END = Column.<LevelRow>of(
                    "end", "To", TIME, row -> row.time(row.range().end()))
            .heading("To (excluded)");
    /** Start and end by the clock of the service level, for programs: with its offset, unless the platform decided it. */
    public static final Fields<LevelRow> LOCAL_TIMES = Fields.of(
            Column.key("startLocal", row -> row.local(row.range().start())),
            Column.key("endLocal", row -> row.local(row.range().end())));
    /** The division of the queue. */
    static final Column<LevelRow> QUEUE_DIVISION = division(row -> row.queue().flatMap(Queue::division));

    /** The division of the queue or of the total. */
    static final Column<LevelRow> DIVISION = division(LevelRow::division);

    public static final Column<LevelRow> MET = Column.<LevelRow>of(
                    "numerator", "Met", COUNT, row -> LevelValues.met(row.attainment()))
            .asBasis();
    public static final Column<LevelRow> COUNTED = Column.<LevelRow>of(
                    "denominator", "Counted", COUNT, row -> LevelValues.counted(row.attainment()))
            .asBasis();

    /** The counts of rows whose percentage is that of their contacts. */
    public static final Column<LevelRow> MET_OF_CONTACTS = MET.shownWhere(LevelRow::isOfContacts);

    public static final Column<LevelRow> COUNTED_OF_CONTACTS = COUNTED.shownWhere(LevelRow::isOfContacts);

    /** The percentage of the row on its own. */
    static final Column<LevelRow> PERCENTAGE =
            Column.of("percent", "SL %", PERCENT, row -> row.values().percent(row.attainment()));
    /** The percentage that a contract judges, for a window; for other rows, their own. */
    public static final Column<LevelRow> JUDGED =
            Column.<LevelRow>shown("Level", PERCENT, LevelRow::judgedPercent).shareOf(MET, COUNTED);

    /** What the percentage that a contract judges is computed from; for windows only. */
    public static final Column<LevelRow> BASIS = basis(Long::toString);
    /** The same below the row, where the counts in the row are not what the percentage is computed from. */
    public static final Column<LevelRow> BASIS_NOTE =
            BASIS.shownWhere(row -> !row.isOfContacts()).looking(Look.below(2));
    /** What the percentage that a contract judges is computed from, with commas between thousands. */
    public static final Column<LevelRow> GROUPED_BASIS = basis(Prose::grouped);

    public static final Column<LevelRow> PROVISIONAL_MARK = provisional("*");
    static final Column<LevelRow> PROVISIONAL_TAG = provisional("provisional");
    /** Both bounds of the 95 % interval, for rows with few contacts. */
    static final Column<LevelRow> CONFIDENCE =
            Column.shown("95 %", PERCENT, row -> Value.of(row.boundsOfFew(), Value::text));
    /** The bounds of the 95 % interval in brackets, in the cell of the percentage. */
    static final Column<LevelRow> CONFIDENCE_MARK = Column.<LevelRow>shown(
                    "", TEXT, row -> Value.of(row.boundsOfFew(), bounds -> Value.text("(95 %: " + bounds + ")")))
            .looking(Look.MARK);

    public static final Column<LevelRow> TARGET = Column.of("targetPercent", "Target", PERCENT, LevelRow::target);
    public static final Column<LevelRow> VERDICT =
            Column.of("verdict", "Verdict", Column.Kind.VERDICT, LevelRow::verdict);
    public static final Column<LevelRow> CREDIT =
            Column.of("credit", "Credit", MONEY, row -> Value.of(row.money(), Value.Amount::new));
    static final Column<LevelRow> DRAWN = Column.shown("", BAR, row -> new Value.Bar(row.attainment()));

    private LevelColumns() {}

    /** The number of contacts of that kind. */
    static Column<LevelRow> count(Term term) {
        return Column.<LevelRow>of(Codes.of(term), FormulaWords.shortTitle(term), COUNT, row -> row.count(term))
                .heading(FormulaWords.title(term));
    }

    private static Column<LevelRow> division(Function<LevelRow, Optional<Division>> division) {
        return Column.shown(
                "Division",
                TEXT,
                row -> Value.of(division.apply(row), named -> Value.name(named.name(), named.suffix())));
    }

    private static Column<LevelRow> basis(LongFunction<String> number) {
        return Column.<LevelRow>shown("Computed from", TEXT, row -> BasisWords.of(row.window(), number))
                .shownWhere(LevelRow::isWindow);
    }

    private static Column<LevelRow> provisional(String mark) {
        return Column.<LevelRow>shown("", TEXT, row -> Value.text(mark))
                .looking(Look.MARK)
                .shownWhere(LevelRow::isMarked);
    }
}

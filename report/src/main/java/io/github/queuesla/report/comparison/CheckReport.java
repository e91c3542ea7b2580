package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.comparison.WorstIntervals.Interval;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.ProblemLines;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Remark;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Texts;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.level.LevelReport;
import io.github.queuesla.report.level.LevelValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether a contract is kept, and the intervals that cost most where it is not; as JSON, the schema
 * {@code queue-sla.check/1}. Immutable.
 *
 * @param result the verdicts
 * @param provenance where the counts come from
 * @param worst by name of the service level, the worst intervals of its missed windows
 * @param problems why numbers are not, or not quite, what was asked for
 * @param notes remarks that make no number wrong
 */
public record CheckReport(
        Result result,
        Provenance provenance,
        Map<String, List<Interval>> worst,
        List<Remark> problems,
        List<String> notes) {

    /** The formats that it has. */
    public static final Set<Format> FORMATS = Format.WATCHED;

    private static final Column<CheckedWindow> LEVEL = Column.<CheckedWindow>of(
                    "serviceLevel",
                    "Service level",
                    TEXT,
                    row -> Value.name(row.level().name()))
            .looking(Look.SECTION);
    private static final Column<CheckedWindow> CLIENT =
            Column.of("client", "Client", TEXT, row -> LevelValues.client(row.level()));
    private static final Column<CheckedWindow> WINDOW = Column.shown(
            "Window",
            TEXT,
            row -> Value.text(row.window().span().label() + (row.window().span().whole() ? "" : " (part)")));
    private static final Column<CheckedWindow> COUNTED = Column.of(
            "denominator",
            "Counted",
            COUNT,
            row -> LevelValues.counted(row.window().pooled()));
    private static final Column<CheckedWindow> PERCENTAGE =
            Column.of("levelPercent", "Level", PERCENT, row -> row.values().percent(row.window()));
    private static final Column<CheckedWindow> PROVISIONAL = Column.<CheckedWindow>shown(
                    "", TEXT, row -> Value.text(VerdictText.isProvisional(row.window()) ? "*" : ""))
            .looking(Look.MARK);
    private static final Column<CheckedWindow> OWED = Column.of(
            "owedPercent", "Owed", PERCENT, row -> Value.of(row.outcome().owed(), Value.Target::new));
    private static final Column<CheckedWindow> VERDICT = Column.of(
            "verdict",
            "Verdict",
            Column.Kind.VERDICT,
            row -> new Value.Verdict(row.verdict(), VerdictText.words(row.window())));

    private static final Fields<CheckedWindow> ROW = Fields.of(
                    LEVEL,
                    CLIENT,
                    Column.key("window", row -> Value.text(row.window().span().label())),
                    Column.key(
                            "start",
                            row -> Value.code(
                                    row.window().span().range().start().toString())),
                    Column.key(
                            "end",
                            row -> Value.code(row.window().span().range().end().toString())),
                    Column.key(
                            "windowComplete",
                            row -> Value.truth(row.window().span().whole())),
                    Column.key("provisional", row -> Value.truth(row.outcome().provisional())),
                    Column.key("numerator", row -> LevelValues.met(row.window().pooled())),
                    COUNTED,
                    PERCENTAGE,
                    OWED,
                    VERDICT,
                    Column.key("missing", row -> Value.count(row.outcome().missing())),
                    Column.key("timeZone", row -> Value.code(row.level().zone().getId())),
                    Column.key("state", row -> LevelValues.state(row.window().pooled())))
            .and(Fields.exact("level", row -> row.outcome().level()))
            .and(
                    Column.key("targetMet", row -> Value.of(row.outcome().met(), Value::truth)),
                    Column.key(
                            "tolerated",
                            row -> Value.of(row.outcome().consequence().map(Consequence::tolerated), Value::truth)),
                    credit("credit", Value.Amount::new),
                    credit("currency", money -> Value.code(money.currency().getCurrencyCode())),
                    Nested.of("worstIntervals", CheckedWindow::worst, CostlyInterval.ROW));

    private static final Fields<CheckReport> OBJECT = Source.fields("queue-sla.check/1", CheckReport::source)
            .and(
                    Column.key(
                            "contract",
                            report -> Value.text(report.result.contract().name())),
                    Nested.of("windows", CheckedWindow::of, ROW),
                    Nested.of("problems", CheckReport::problems, ProblemLines.fields()),
                    Texts.of("notes", CheckReport::notes).omittedWhenEmpty());

    public CheckReport {
        worst = Map.copyOf(worst);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    private Source source() {
        return new Source(result.period(), provenance);
    }

    /** The report, ready for every format. */
    public Report report() {
        List<CheckedWindow> windows = CheckedWindow.of(this);
        List<Part> parts = new ArrayList<>();
        parts.add(Part.gap());
        parts.add(Part.table(Table.of(windows, LEVEL, CLIENT, WINDOW, COUNTED, PERCENTAGE, PROVISIONAL, OWED, VERDICT)
                .named("Windows")));
        parts.add(Part.sentence(summary(windows)));
        if (result.windows().anyMatch(VerdictText::isProvisional)) {
            parts.add(Part.sentence(VerdictText.PROVISIONAL));
        }
        MissedLevel.of(windows).forEach(level -> parts.addAll(level.parts()));
        parts.addAll(Part.section("Problems", ProblemLines.of(problems, result)));
        parts.addAll(Part.section("Notes", notes));
        return new Report(
                        new Report.Title(result.contract().name(), source().words(), true),
                        parts,
                        new Rows<>(ROW, windows),
                        new Rows<>(OBJECT, List.of(this)))
                .with(LevelReport.ofContract(result, provenance, NoTrafficDisplay.BLANK)::metrics)
                .from(source());
    }

    /** How many windows there are of each kind that somebody has to act on. */
    private static String summary(List<CheckedWindow> windows) {
        Map<VerdictText, String> words = new LinkedHashMap<>();
        words.put(VerdictText.MISSED, "missed");
        words.put(VerdictText.MET, "met");
        words.put(VerdictText.OPEN, "not over yet");
        List<String> counts = new ArrayList<>();
        words.forEach((verdict, word) -> add(counts, windows, window -> window.verdict() == verdict, word));
        add(counts, windows, window -> !words.containsKey(window.verdict()), "without a verdict");
        return Prose.many(windows.size(), "window") + (counts.isEmpty() ? "" : ": " + String.join(", ", counts)) + ".";
    }

    private static void add(
            List<String> counts, List<CheckedWindow> windows, Predicate<CheckedWindow> kind, String word) {
        long many = windows.stream().filter(kind).count();
        if (many > 0) {
            counts.add(many + " " + word);
        }
    }

    private static Column<CheckedWindow> credit(String key, Function<Money, Value> value) {
        return Column.key(key, row -> Value.of(MoneyText.credit(row.window()), value));
    }
}

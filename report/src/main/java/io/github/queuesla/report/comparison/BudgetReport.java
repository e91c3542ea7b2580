package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.TIME;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.Budget.Current;
import io.github.queuesla.core.comparison.DayBelowTarget;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.level.DefinitionFields;
import io.github.queuesla.report.level.LevelValues;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Misses used and left; as JSON, the schema {@code queue-sla.budget/1}. Immutable.
 *
 * @param contract the name of the contract
 * @param budgets one for each service level
 * @param source the period, and where the counts come from
 * @param queueNotes remarks about queues, which affect no number
 */
public record BudgetReport(String contract, List<Budget> budgets, Source source, List<String> queueNotes) {

    /** The formats of this report. */
    public static final Set<Format> FORMATS = Format.WITH_METRICS;

    private static final int MOST_DAYS = 10;

    /** A day below target, with its service level. */
    private record Day(ServiceLevel level, DayBelowTarget day) {

        static List<Day> of(Budget budget) {
            return budget.days().stream()
                    .map(day -> new Day(budget.level(), day))
                    .toList();
        }

        Shortfall shortfall() {
            return new Shortfall(level, day.met(), day.counted(), day.excessMisses());
        }
    }

    private static final Column<Day> DATE =
            Column.of("date", "Day", TIME, row -> Value.day(row.day().day()));
    private static final Column<Day> COMPLETE = Column.<Day>of(
                    "complete",
                    "",
                    TEXT,
                    row -> Value.truth(row.day().whole(), row.day().whole() ? "" : "a part")
                            .toned(Tone.DOUBTFUL))
            .heading("Part");

    private static final Fields<Day> DAY =
            Fields.of(DATE).and(Shortfall.ALL.from(Day::shortfall)).and(COMPLETE);

    private static final Group WINDOW = Group.orNull("window");
    private static final Group FORECAST = Group.orNull("forecast");
    private static final Group MISSES = Group.orNull("misses");

    private static final Fields<Budget> ROW = DefinitionFields.NAMED
            .from(Budget::level)
            .and(
                    counted("window", window -> Value.text(window.span().label()))
                            .in(WINDOW, "label"),
                    current("start", now -> time(now.whole().start())).in(WINDOW),
                    current("end", now -> time(now.whole().end())).in(WINDOW),
                    current("countedTo", now -> time(now.until())).in(WINDOW),
                    counted("state", window -> LevelValues.state(window.pooled()))
                            .in(WINDOW),
                    counted(
                                    "provisional",
                                    window -> Value.truth(window.outcome().provisional()))
                            .in(WINDOW),
                    counted("numerator", window -> LevelValues.met(window.pooled()))
                            .in(WINDOW),
                    counted("denominator", window -> LevelValues.counted(window.pooled()))
                            .in(WINDOW),
                    Column.<Budget>key("percent", BudgetReport::percent).in(WINDOW),
                    DefinitionFields.TARGET_OF_ROW.from(Budget::level),
                    current("forecast", now -> Value.of(now.outlook().contacts(), Value::count))
                            .in(FORECAST, "contacts"),
                    current(
                                    "forecastBasis",
                                    now -> Value.code(Codes.of(now.outlook().basis())))
                            .in(FORECAST, "basis"),
                    misses(
                                    "missesAllowed",
                                    misses -> Value.count(misses.allowed().floor()))
                            .in(MISSES, "allowed"),
                    misses("missesUsed", misses -> Value.count(misses.used())).in(MISSES, "used"),
                    misses("missesLeft", misses -> Value.count(misses.missesLeft()))
                            .in(MISSES, "left"),
                    misses(
                            "metNeeded",
                            misses -> misses.forecast() > 0
                                    ? Value.count(BudgetWords.metNeeded(misses))
                                    : Value.nothing()),
                    Column.key(
                            "neededPercent", budget -> Value.of(needed(budget), LevelValues.of(budget.level())::plain)),
                    Column.key(
                            "prospect",
                            budget -> Value.of(budget.prospect(), prospect -> Value.code(Codes.of(prospect)))),
                    Column.key(
                            "projectedPercent",
                            budget -> Value.of(budget.projected(), LevelValues.of(budget.level())::share)),
                    Column.<Budget>key(
                                    "daysBelowTarget",
                                    budget -> Value.count(budget.days().size()))
                            .flat(),
                    counted("missing", window -> Value.count(window.outcome().missing()))
                            .in(WINDOW),
                    counted("countedFrom", window -> time(window.span().range().start()))
                            .in(WINDOW))
            .and(outlook("openDaysSoFar", Outlook::daysSoFar))
            .and(outlook("openDaysLeft", Outlook::daysLeft))
            .and(Fields.<Budget>exact("allowedExact", budget -> budget.misses().map(ErrorBudget::allowed))
                    .in(MISSES))
            .and(Fields.exact("needed", BudgetReport::needed))
            .and(Fields.exact("projected", Budget::projected))
            .and(
                    Column.key(
                            "projectedMet",
                            budget -> Value.of(
                                    budget.misses()
                                            .flatMap(misses ->
                                                    budget.projected().map(share -> share.meets(misses.target()))),
                                    Value::truth)),
                    Nested.of("daysBelowTarget", Day::of, DAY),
                    count(Term.OFFERED).in(WINDOW),
                    count(Term.UNRESOLVED).in(WINDOW));

    private static final Fields<BudgetReport> OBJECT = Source.fields("queue-sla.budget/1", BudgetReport::source)
            .and(Nested.of(
                    "budgets",
                    BudgetReport::budgets,
                    DefinitionFields.COMPARED.from(Budget::level).and(ROW)))
            .and(Nested.texts("notes", BudgetReport::notes).omittedWhenEmpty());

    public BudgetReport {
        budgets = List.copyOf(budgets);
        queueNotes = List.copyOf(queueNotes);
    }

    /** The remarks about queues and about contacts without an outcome. */
    public List<String> notes() {
        Stream<String> unresolved = budgets.stream()
                .flatMap(budget -> LevelHeading.unresolvedNote(budget.level(), new BudgetWords(budget).unresolved()));
        return Stream.concat(queueNotes.stream(), unresolved).toList();
    }

    /** The report, ready for every format. */
    public Report report() {
        List<Part> parts = new ArrayList<>();
        for (Budget budget : budgets) {
            BudgetWords words = new BudgetWords(budget);
            parts.addAll(LevelHeading.ofWindow(budget.level()));
            parts.add(Part.sentences(words.remarks()));
            budget.misses().ifPresent(misses -> {
                parts.add(Part.sentence(words.prospect(misses)));
                parts.add(new Part.Facts("", words.facts(misses)));
                parts.addAll(days(budget));
            });
        }
        parts.addAll(Part.section("Notes", queueNotes));
        return new Report(
                        Report.Title.of("Misses left", source),
                        parts,
                        new Rows<>(ROW, budgets),
                        new Rows<>(OBJECT, List.of(this)))
                .from(source)
                .with(() -> new BudgetMetrics(contract, budgets).metrics());
    }

    private static List<Part> days(Budget budget) {
        List<Day> days = Day.of(budget);
        if (days.isEmpty()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(Part.sentence("Days below target, most excess misses first:"));
        parts.add(Part.table(Table.of(days.subList(0, Math.min(MOST_DAYS, days.size())), DATE)
                .and(Shortfall.SHOWN.from(Day::shortfall).columns())
                .and(COMPLETE)));
        if (days.size() > MOST_DAYS) {
            parts.add(Part.sentence("and " + Prose.many(days.size() - MOST_DAYS, "more day")));
        }
        return parts;
    }

    private static Value percent(Budget budget) {
        return Value.of(
                budget.current().map(now -> now.window().pooled()),
                pooled -> LevelValues.of(budget.level()).percent(pooled));
    }

    private static Optional<Fraction> needed(Budget budget) {
        return budget.misses().flatMap(ErrorBudget::needed);
    }

    private static Value time(Instant instant) {
        return Value.code(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static Column<Budget> counted(String key, Function<WindowResult, Value> value) {
        return current(key, now -> value.apply(now.window()));
    }

    private static Column<Budget> count(Term term) {
        return counted(Codes.of(term), window -> Value.of(window.counts().count(term), Value::count));
    }

    private static Column<Budget> current(String key, Function<Current, Value> value) {
        return Column.key(key, budget -> Value.of(budget.current(), value));
    }

    private static Column<Budget> misses(String key, Function<ErrorBudget, Value> value) {
        return Column.key(key, budget -> Value.of(budget.misses(), value));
    }

    private static Fields<Budget> outlook(String key, Function<Outlook, Fraction> days) {
        return Fields.<Budget>exact(
                        key, budget -> budget.current().map(Current::outlook).map(days))
                .in(FORECAST);
    }
}

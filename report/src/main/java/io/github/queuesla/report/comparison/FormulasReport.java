package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.UnresolvedContacts;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.level.DefinitionFields;
import io.github.queuesla.report.level.FormulaWords;
import io.github.queuesla.report.level.LevelValues;
import io.github.queuesla.report.level.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same contacts evaluated by every formula; as JSON, the schema {@code queue-sla.formulas/1}. Immutable.
 *
 * @param tables one for each service level
 * @param source the period, and where the counts come from
 * @param queueNotes remarks about queues, which affect no number
 */
public record FormulasReport(List<FormulaTable> tables, Source source, List<String> queueNotes) {

    /** The formats of this report. */
    public static final Set<Format> FORMATS = Format.DOCUMENTS;

    /** A row: a formula and its attainment. */
    private record ByFormula(Formula formula, Variant variant) {

        static List<ByFormula> of(FormulaTable table) {
            return table.rows().stream()
                    .map(row -> new ByFormula(
                            row.formula(),
                            new Variant(table.level(), row.agreed(), row.attainment(), table.coverage())))
                    .toList();
        }

        ServiceLevel level() {
            return variant.level();
        }

        Value verdict() {
            return variant.attainment()
                    .map(this::verdict)
                    .orElseGet(() -> Value.word("", reason()).toned(Tone.DIM));
        }

        private Value verdict(Attainment attainment) {
            boolean partial =
                    variant.coverage().missing() > 0 && attainment.measured().isPresent();
            VerdictText verdict = partial ? VerdictText.PARTIAL : VerdictText.of(attainment, variant.isMet(attainment));
            return verdict.value(variant.coverage().whole());
        }

        /** Why the formula cannot be computed for this service level. */
        String reason() {
            return level().definition().shortAbandon().isEmpty()
                    ? "no short-abandon limit"
                    : "limit beyond the threshold";
        }
    }

    private static final Column<ByFormula> FORMULA = Column.of(
            "formula", "Formula", TEXT, row -> Value.name(row.formula().name()));
    private static final Column<ByFormula> WORDS = Column.<ByFormula>of(
                    "text", "", TEXT, row -> Value.text(FormulaWords.of(row.formula(), row.level())))
            .heading("Met / counted")
            .looking(Look.below(4));

    private static final Fields<ByFormula> ROW = DefinitionFields.NAMED
            .from(ByFormula::level)
            .and(FORMULA, WORDS)
            .and(Variant.FIELDS.from(ByFormula::variant))
            .and(Column.key(
                    "reason",
                    row -> row.variant().attainment().isPresent() ? Value.omitted() : Value.code(row.reason())));

    private static final Fields<FormulasReport> OBJECT = Source.fields("queue-sla.formulas/1", FormulasReport::source)
            .and(
                    Nested.of(
                            "tables",
                            FormulasReport::tables,
                            DefinitionFields.COMPARED
                                    .from(FormulaTable::level)
                                    .and(Variant.COVERAGE.from(FormulaTable::coverage))
                                    .and(Nested.of("formulas", ByFormula::of, ROW))),
                    Nested.texts("notes", FormulasReport::notes).omittedWhenEmpty());

    public FormulasReport {
        tables = List.copyOf(tables);
        queueNotes = List.copyOf(queueNotes);
    }

    /** The remarks about queues, about numbers that are not judged, and about contacts without an outcome. */
    public List<String> notes() {
        Stream<String> ofTables = tables.stream()
                .flatMap(table -> Stream.concat(
                        LevelHeading.unjudged(table.level(), table.coverage()),
                        unresolved(table).stream().map(remark -> LevelHeading.note(table.level(), remark))));
        return Stream.concat(queueNotes.stream(), ofTables).toList();
    }

    /** The report, ready for every format. */
    public Report report() {
        List<Part> parts = new ArrayList<>();
        for (FormulaTable table : tables) {
            boolean judged = table.level().definition().target().isPresent()
                    && table.coverage().isJudged(table.level());
            parts.addAll(LevelHeading.of(table.level(), table.coverage()));
            parts.add(Part.table(Table.of(
                    ByFormula.of(table),
                    FORMULA,
                    Variant.MET.from(ByFormula::variant),
                    Variant.COUNTED.from(ByFormula::variant),
                    Variant.PERCENTAGE.from(ByFormula::variant),
                    Column.shown(judged ? "Verdict" : "State", VERDICT, ByFormula::verdict),
                    Variant.AGREED.from(ByFormula::variant),
                    WORDS)));
            parts.add(Part.sentence(span(table)));
            unresolved(table).ifPresent(remark -> parts.add(Part.sentence(remark + ".")));
            if (table.coverage().missing() > 0) {
                parts.add(Part.sentence(LevelHeading.missing(table.coverage().missing(), "above")));
            }
        }
        parts.addAll(Part.section("Notes", queueNotes));
        List<ByFormula> rows =
                tables.stream().flatMap(table -> ByFormula.of(table).stream()).toList();
        return new Report(
                        Report.Title.of("Every formula on the same contacts", source),
                        parts,
                        new Rows<>(ROW, rows),
                        new Rows<>(OBJECT, List.of(this)))
                .from(source);
    }

    /** The lowest and the highest attainment of the formulas. */
    private static String span(FormulaTable table) {
        List<Ratio> ratios = ratios(table.rows());
        if (ratios.isEmpty()) {
            return "No formula counts any contact.";
        }
        String lowest = percent(table, Collections.min(ratios));
        String highest = percent(table, Collections.max(ratios));
        if (lowest.equals(highest)) {
            return "Every formula gives " + highest + " for the same contacts.";
        }
        List<FormulaTable.Row> agreed =
                table.rows().stream().filter(FormulaTable.Row::agreed).toList();
        return "For the same contacts, the formulas give " + lowest + " to " + highest
                + ratios(agreed).stream()
                        .map(ratio -> ", the agreed formula " + percent(table, ratio))
                        .findFirst()
                        .orElse("")
                + ".";
    }

    private static Optional<String> unresolved(FormulaTable table) {
        List<String> counting = table.rows().stream()
                .map(FormulaTable.Row::formula)
                .filter(formula -> formula.uses(Term.UNRESOLVED))
                .map(Formula::name)
                .toList();
        return UnresolvedContacts.remark(
                table.coverage().unresolved().orElse(0L),
                List.of(),
                "only " + String.join(" and ", counting) + (counting.size() == 1 ? " counts" : " count")
                        + (table.coverage().unresolved().equals(Optional.of(1L)) ? " it" : " them"));
    }

    private static List<Ratio> ratios(List<FormulaTable.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.attainment().flatMap(Attainment::measured).stream())
                .toList();
    }

    private static String percent(FormulaTable table, Ratio ratio) {
        return LevelValues.of(table.level()).share(Fraction.of(ratio)).said();
    }
}

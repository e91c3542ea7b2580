package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
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
import io.github.queuesla.report.level.FormulaWords;
import io.github.queuesla.report.level.LevelValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The same contacts by every formula; as JSON, the schema {@code queue-sla.formulas/1}. Immutable.
 *
 * @param tables one for each service level
 * @param source which time they are about, and where the counts come from
 */
public record FormulasReport(List<FormulaTable> tables, Source source) {

    /** The formats that it has. */
    public static final Set<Format> FORMATS = Format.DOCUMENTS;

    /** A formula, which is a row, with the table that it is in. */
    private record InTable(FormulaTable table, FormulaTable.Row row) {

        static List<InTable> of(FormulaTable table) {
            return table.rows().stream().map(row -> new InTable(table, row)).toList();
        }

        ServiceLevel level() {
            return table.level();
        }

        LevelValues values() {
            return LevelValues.of(level());
        }

        /** Nothing to tell where the formula makes no sense. */
        Value ofAttainment(Function<Attainment, Value> value) {
            return row.attainment().map(value).orElseGet(Value::omitted);
        }

        Value verdict() {
            return row.attainment()
                    .map(this::verdict)
                    .orElseGet(() ->
                            Value.word("", FormulaSentences.obstacle(level())).toned(Tone.DIM));
        }

        private Value verdict(Attainment attainment) {
            boolean partial = table.missing() > 0 && attainment.measured().isPresent();
            VerdictText verdict = partial
                    ? VerdictText.PARTIAL
                    : VerdictText.of(attainment, values().isMet(attainment, table.missing()));
            return new Value.Verdict(verdict, verdict.word());
        }
    }

    private static final Column<InTable> FORMULA = Column.of(
            "formula", "Formula", TEXT, row -> Value.name(row.row().formula().name()));
    private static final Column<InTable> WORDS = Column.<InTable>of(
                    "words",
                    "",
                    TEXT,
                    row -> Value.text(FormulaWords.of(row.row().formula(), row.level())))
            .heading("What counts")
            .looking(Look.below(4));
    private static final Column<InTable> AGREED = Column.<InTable>of(
                    "agreed",
                    "",
                    TEXT,
                    row -> Value.truth(row.row().agreed(), row.row().agreed() ? "agreed" : ""))
            .heading("Agreed");
    private static final Column<InTable> MET =
            Column.of("numerator", "Met", COUNT, row -> row.ofAttainment(LevelValues::met));
    private static final Column<InTable> COUNTED =
            Column.of("denominator", "Counted", COUNT, row -> row.ofAttainment(LevelValues::counted));
    private static final Column<InTable> PERCENTAGE =
            Column.of("percent", "SL %", PERCENT, row -> row.ofAttainment(row.values()::percent));
    private static final Column<InTable> VERDICT_ON_IT = Column.shown("Verdict", VERDICT, InTable::verdict);

    private static final Fields<InTable> ROW = Fields.of(
            Column.<InTable>key("serviceLevel", row -> Value.name(row.level().name()))
                    .ofParent(),
            Column.<InTable>key("client", row -> LevelValues.client(row.level()))
                    .ofParent(),
            FORMULA,
            WORDS,
            AGREED,
            Column.key(
                    "state",
                    row -> row.row().attainment().map(LevelValues::state).orElseGet(() -> Value.code("impossible"))),
            MET,
            COUNTED,
            PERCENTAGE,
            Column.<InTable>key("targetPercent", row -> LevelValues.target(row.level()))
                    .ofParent(),
            Column.key(
                    "targetMet",
                    row -> row.ofAttainment(attainment ->
                            Value.of(row.values().isMet(attainment, row.table().missing()), Value::truth))),
            Column.<InTable>key("missing", row -> Value.count(row.table().missing()))
                    .ofParent(),
            Column.key(
                    "obstacle",
                    row -> row.row().attainment().isPresent()
                            ? Value.omitted()
                            : Value.code(FormulaSentences.obstacle(row.level()))));

    private static final Fields<FormulasReport> OBJECT = Source.fields("queue-sla.formulas/1", FormulasReport::source)
            .and(Nested.of(
                    "tables",
                    FormulasReport::tables,
                    LevelValues.DEFINITION
                            .from(FormulaTable::level)
                            .in(Group.of("serviceLevel"))
                            .and(
                                    Column.key("missing", table -> Value.count(table.missing())),
                                    Nested.of("formulas", InTable::of, ROW))));

    public FormulasReport {
        tables = List.copyOf(tables);
    }

    /** The report, ready for every format. */
    public Report report() {
        List<Part> parts = new ArrayList<>();
        for (FormulaTable table : tables) {
            boolean judged = table.level().definition().target().isPresent();
            parts.addAll(new LevelHead(table.level()).parts(source.period()));
            parts.add(Part.table(Table.of(
                    InTable.of(table),
                    FORMULA,
                    MET,
                    COUNTED,
                    PERCENTAGE,
                    VERDICT_ON_IT.titled(judged ? "Verdict" : "State"),
                    AGREED,
                    WORDS)));
            parts.add(Part.sentences(new FormulaSentences(table).sentences()));
        }
        List<InTable> rows =
                tables.stream().flatMap(table -> InTable.of(table).stream()).toList();
        return new Report(
                        new Report.Title("Every formula on the same contacts", source.words(), true),
                        parts,
                        new Rows<>(ROW, rows),
                        new Rows<>(OBJECT, List.of(this)))
                .from(source);
    }
}

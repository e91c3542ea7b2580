package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.comparison.Coverage;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * The attainment of a service level with another threshold or another formula. Immutable.
 *
 * @param level the service level as agreed
 * @param agreed whether threshold and formula are the agreed ones
 * @param attainment the attainment; absent if it cannot be computed
 * @param coverage what the attainment covers
 */
public record Variant(ServiceLevel level, boolean agreed, Optional<Attainment> attainment, Coverage coverage) {

    public static final Column<Variant> AGREED = Column.<Variant>of(
                    "agreed", "", TEXT, row -> Value.truth(row.agreed, row.agreed ? "agreed" : ""))
            .heading("Agreed");
    public static final Column<Variant> MET = Column.<Variant>of(
                    "numerator", "Met", COUNT, row -> row.ofAttainment(LevelValues::met))
            .asBasis();
    public static final Column<Variant> COUNTED = Column.<Variant>of(
                    "denominator", "Counted", COUNT, row -> row.ofAttainment(LevelValues::counted))
            .asBasis();
    public static final Column<Variant> PERCENTAGE = Column.<Variant>of(
                    "percent", "SL %", PERCENT, row -> row.ofAttainment(LevelValues.of(row.level)::percent))
            .shareOf(MET, COUNTED);

    /** What a comparison covers, as fields in JSON. */
    public static final Fields<Coverage> COVERAGE = Fields.of(
            Column.key("missing", coverage -> Value.count(coverage.missing())),
            Column.key("unresolved", coverage -> Value.of(coverage.unresolved(), Value::count)));

    /** The fields of a variant in JSON and CSV. */
    public static final Fields<Variant> FIELDS = Fields.of(
            AGREED,
            Column.key(
                    "state",
                    row -> row.attainment.map(LevelValues::state).orElseGet(() -> Value.code("not-computable"))),
            MET,
            COUNTED,
            PERCENTAGE,
            DefinitionFields.TARGET_OF_ROW.from(Variant::level),
            Column.key(
                    "targetMet", row -> row.ofAttainment(attainment -> Value.of(row.isMet(attainment), Value::truth))),
            Column.<Variant>key("missing", row -> Value.count(row.coverage.missing()))
                    .ofParent());

    /** Whether the target is reached; empty if queues are missing, or if the service level is judged by another number. */
    public Optional<Boolean> isMet(Attainment found) {
        return coverage.isJudged(level) ? LevelValues.of(level).isMet(found, coverage.missing()) : Optional.empty();
    }

    private Value ofAttainment(Function<Attainment, Value> value) {
        return attainment.map(value).orElseGet(Value::omitted);
    }
}

package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a service level would be if one thing of it were another: its threshold or its formula. Immutable.
 *
 * @param level what was agreed
 * @param agreed whether that is as agreed
 * @param attainment what it would be; absent when it cannot be
 * @param missing queues whose counts could not be had in full
 */
public record Variant(ServiceLevel level, boolean agreed, Optional<Attainment> attainment, int missing) {

    public static final Column<Variant> AGREED = Column.<Variant>of(
                    "agreed", "", TEXT, row -> Value.truth(row.agreed, row.agreed ? "agreed" : ""))
            .heading("Agreed");
    public static final Column<Variant> MET =
            Column.of("numerator", "Met", COUNT, row -> row.ofAttainment(LevelValues::met));
    public static final Column<Variant> COUNTED =
            Column.of("denominator", "Counted", COUNT, row -> row.ofAttainment(LevelValues::counted));
    public static final Column<Variant> PERCENTAGE =
            Column.of("percent", "SL %", PERCENT, row -> row.ofAttainment(LevelValues.of(row.level)::percent));

    /** What programs are told of it. */
    public static final Fields<Variant> FIELDS = Fields.of(
            AGREED,
            Column.key(
                    "state", row -> row.attainment.map(LevelValues::state).orElseGet(() -> Value.code("impossible"))),
            MET,
            COUNTED,
            PERCENTAGE,
            DefinitionFields.TARGET_OF_ROW.from(Variant::level),
            Column.key(
                    "targetMet", row -> row.ofAttainment(attainment -> Value.of(row.isMet(attainment), Value::truth))),
            Column.<Variant>key("missing", row -> Value.count(row.missing)).ofParent());

    /** Whether the target is reached; empty while queues are missing. */
    public Optional<Boolean> isMet(Attainment found) {
        return LevelValues.of(level).isMet(found, missing);
    }

    private Value ofAttainment(Function<Attainment, Value> value) {
        return attainment.map(value).orElseGet(Value::omitted);
    }
}

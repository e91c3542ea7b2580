package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Field;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields that describe a service level in JSON and CSV, and its clauses in words for JSON. */
public final class DefinitionFields {

    private static final Column<ServiceLevel> CLIENT = Column.key("client", LevelValues::client);
    private static final Column<ServiceLevel> TIME_ZONE =
            Column.key("timeZone", level -> Value.text(level.zone().getId()));
    private static final Column<ServiceLevel> ROLL_UP = Column.key(
            "rollUp", level -> Value.code(RollUpWords.of(level.rollUp()).code()));
    private static final Column<ServiceLevel> TARGET = Column.key("targetPercent", LevelValues::target);
    private static final Column<ServiceLevel> EDGE = Column.key(
            "edge", level -> Value.code(Codes.of(level.definition().threshold().edge())));

    /** The service level of a row of a comparison; JSON has it once, in the object around the rows. */
    public static final Fields<ServiceLevel> NAMED = Fields.of(
            Column.<ServiceLevel>key("serviceLevel", level -> Value.name(level.name()))
                    .ofParent(),
            CLIENT.ofParent());

    /** The target of a row of a comparison; JSON has it once, in the object around the rows. */
    public static final Column<ServiceLevel> TARGET_OF_ROW = TARGET.ofParent();

    /** The rule for a wait of exactly the threshold; JSON has it once, in the object around the rows. */
    public static final Column<ServiceLevel> EDGE_OF_ROW = EDGE.ofParent();

    /** Threshold, formula, target and rounding: the fields that the JSON of every report has. */
    static final Fields<ServiceLevel> DEFINITION = Fields.of(
            Column.key("name", level -> Value.text(level.name())),
            Column.key(
                    "thresholdMs",
                    level -> Value.length(level.definition().threshold().within())),
            Column.key(
                    "formula", level -> Value.text(level.definition().formula().name())),
            TARGET,
            EDGE,
            Column.key("shortAbandonMs", level -> Value.of(level.definition().shortAbandon(), Value::length)),
            Column.key(
                    "rounding", level -> Value.code(Codes.of(level.definition().rounding()))));

    /** The service level in the JSON of a comparison. */
    public static final Fields<ServiceLevel> COMPARED = DEFINITION
            .and(CLIENT, Column.key("formulaText", level -> Value.text(FormulaWords.of(level))), TIME_ZONE, ROLL_UP)
            .in(Group.of("serviceLevel"));

    private static final Group BANDS = Group.orNull("bands");

    private static final Fields<Map.Entry<MediaType, WaitThreshold>> THRESHOLD = Fields.of(
            Column.key("mediaType", entry -> Value.name(entry.getKey().name())),
            Column.key("thresholdMs", entry -> Value.length(entry.getValue().within())),
            Column.key("edge", entry -> Value.code(Codes.of(entry.getValue().edge()))));

    private static final Fields<Band> STEP = Fields.of(
            Column.key("fromPercent", band -> new Value.Target(band.from())),
            Column.key("toPercent", band -> new Value.Target(band.to())),
            Column.key("creditPercent", band -> Value.number(band.credit())));

    private static final Fields<Part.Fact> CLAUSE = Fields.of(
            Column.key("topic", clause -> Value.text(clause.topic())),
            Column.key("text", clause -> Value.text(clause.words())));

    private static final Fields<ServiceLevel> AGREED = DEFINITION.and(
            CLIENT,
            terms("added", "numerator", formula -> formula.numerator().added()),
            terms("subtracted", "numerator", formula -> formula.numerator().subtracted()),
            terms("added", "denominator", formula -> formula.denominator().added()),
            terms("subtracted", "denominator", formula -> formula.denominator().subtracted()),
            Nested.texts("queues", level -> level.scope().queues().values()),
            Nested.texts(
                    "mediaTypes",
                    level -> level.scope().media().stream().map(MediaType::name).toList()),
            Nested.of(
                    "thresholds",
                    level -> List.copyOf(level.scope().thresholds().entrySet()),
                    THRESHOLD),
            TIME_ZONE,
            Column.key("window", level -> Value.code(Codes.of(level.window()))),
            ROLL_UP,
            Column.key("decimals", level -> Value.count(level.conditions().decimals())),
            Column.key("minimumVolume", level -> Value.of(level.conditions().minimumVolume(), Value::count)),
            bands("invoice", bands -> Value.number(MoneyText.amount(bands.invoice()))),
            bands("currency", bands -> Value.text(bands.invoice().currency().getCurrencyCode())),
            bands("tolerancePoints", bands -> Value.of(bands.tolerance(), Value.Target::new)),
            bands("roundedTo", bands -> Value.of(bands.roundedTo(), decimals -> Value.count(decimals))),
            Nested.<ServiceLevel, Band>of(
                            "steps",
                            level ->
                                    level.conditions().bands().map(Bands::bands).orElse(List.of()),
                            STEP)
                    .in(BANDS),
            day("validFrom", Validity::from),
            day("validUntil", Validity::until));

    /** All terms of a service level, as fields and as clauses. */
    static final Fields<LevelReport.Level> ALL =
            AGREED.from(LevelReport.Level::level).and(Nested.of("clauses", LevelReport.Level::clauses, CLAUSE));

    private DefinitionFields() {}

    private static Field<ServiceLevel> terms(String key, String side, Function<Formula, List<Term>> terms) {
        return Nested.<ServiceLevel>texts(
                        key,
                        level -> terms.apply(level.definition().formula()).stream()
                                .map(term -> Codes.of(term))
                                .toList())
                .in(Group.of(side))
                .in(Group.of("formulaTerms"));
    }

    private static Field<ServiceLevel> bands(String key, Function<Bands, Value> value) {
        return Column.<ServiceLevel>key(
                        key, level -> Value.of(level.conditions().bands(), value))
                .in(BANDS);
    }

    private static Field<ServiceLevel> day(String key, Function<Validity, Optional<LocalDate>> day) {
        return Column.key(
                key, level -> Value.of(day.apply(level.conditions().validity()), date -> Value.code(date.toString())));
    }
}

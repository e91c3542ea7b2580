package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.schema.ChoiceShape;
import io.github.queuesla.contract.schema.EitherShape;
import io.github.queuesla.contract.schema.Key;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.SectionShape;
import io.github.queuesla.contract.schema.Shape;
import io.github.queuesla.contract.schema.TableShape;
import io.github.queuesla.contract.schema.TextShape;
import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.Granularity;
import java.util.List;
import java.util.Optional;

/** The keys of roll-ups, the rules that turn queues and intervals into one attainment. */
public final class RollUpKeys {

    /**
     * A roll-up as written in the file. Immutable.
     *
     * @param plain the roll-up, if it is written as one word
     * @param section otherwise the mapping, which has exactly one key
     */
    public record Written(Optional<RollUp> plain, Section section) {}

    public static final Key<Granularity> INTERVAL = Key.of(
            "interval",
            ChoiceShape.of(
                    "an interval",
                    List.of(
                            Granularity.QUARTER_HOUR,
                            Granularity.HALF_HOUR,
                            Granularity.HOUR,
                            Granularity.DAY,
                            Granularity.WEEK),
                    ChoiceShape::word),
            "the length of an interval: quarter-hour, half-hour, hour, day or week");
    public static final Key<EmptyInterval> EMPTY = Key.of(
                    "empty",
                    ChoiceShape.of("a rule for empty intervals", EmptyInterval.class),
                    "how an interval without counted contacts is treated: ignored, met or missed")
            .withDefault("ignored");
    public static final Key<Percentage> TARGET = Key.of(
            "target",
            Values.PERCENTAGE,
            "the lowest share of intervals that must reach the target of the service level, in per cent");

    public static final Key<List<TableShape.Row<String, Percentage>>> WEIGHTS = Key.of(
            "weights",
            TableShape.of(
                    new TextShape("a group or queue"),
                    Values.SHARE,
                    "a mapping of groups or queues to weights",
                    "write a mapping such as {Small: 30, Large: 70}"),
            "the weight of each group or queue, in per cent; weights add up to 100");
    public static final Key<Percentage> QUEUES_IN_TARGET = Key.of(
            "queues-in-target",
            Values.PERCENTAGE,
            "the lowest share of queues that must reach the target, in per cent");
    public static final Key<Section> INTERVALS_IN_TARGET = Key.of(
            "intervals-in-target",
            SectionShape.of("'intervals-in-target'", List.of(INTERVAL, TARGET), List.of(EMPTY)),
            "the share of intervals that reach the target of the service level");
    public static final Key<Section> MEAN_OF_INTERVALS = Key.of(
            "mean-of-intervals",
            SectionShape.of("'mean-of-intervals'", List.of(INTERVAL), List.of(EMPTY)),
            "the mean of the attainments of the intervals, each with the same weight");

    static final Shape<Written> SHAPE = new EitherShape<>(
            ChoiceShape.of("a roll-up", List.of(new RollUp.Pooled(), new RollUp.WorstQueue()), RollUpKeys::word)
                    .as(plain -> new Written(Optional.of(plain), Section.empty())),
            SectionShape.oneOf("a roll-up", List.of(WEIGHTS, QUEUES_IN_TARGET, INTERVALS_IN_TARGET, MEAN_OF_INTERVALS))
                    .as(section -> new Written(Optional.empty(), section)));

    private RollUpKeys() {}

    private static String word(RollUp plain) {
        return plain instanceof RollUp.Pooled ? "pooled" : "worst-queue";
    }
}

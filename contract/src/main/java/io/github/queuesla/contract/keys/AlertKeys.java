package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.schema.ChoiceShape;
import io.github.queuesla.contract.schema.Key;
import io.github.queuesla.contract.schema.ListShape;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.SectionShape;
import io.github.queuesla.contract.schema.Shape;
import io.github.queuesla.core.contract.AlertCondition.When;
import io.github.queuesla.core.quantity.Percentage;
import java.time.Duration;
import java.util.List;

/** The keys of an alert: when the live board tells people about a service level. */
public final class AlertKeys {

    public static final Key<When> WHEN = Key.of(
            "when",
            ChoiceShape.of("an alert", When.class),
            "what the alert is about: the projected attainment, the misses left, half hours, the longest wait, old numbers, or a target out of reach");
    public static final Key<Duration> FOR = Key.of(
                    "for",
                    Values.LENGTH,
                    "how long it has to last, within the opening hours, until the alert fires, and to be gone until the alert is over")
            .withDefault("5m");
    public static final Key<Long> MINIMUM_VOLUME = Key.of(
            "minimum-volume",
            Values.COUNT,
            "the number of counted contacts, of the window or of each half hour, below which the alert is silent");
    public static final Key<Percentage> POINTS = Key.of(
            "points",
            Values.SHARE,
            "for budget-ahead: how many percentage points the used share of the allowed misses may be ahead of the share of contacts past");
    public static final Key<Integer> INTERVALS = Key.of(
            "intervals",
            Values.INTERVALS,
            "for intervals-below-target: how many half hours with contacts, one after the other, have to be below the target");
    public static final Key<Duration> WAIT =
            Key.of("wait", Values.LENGTH, "for wait-over: the longest wait that is no reason to alert, such as 3m");

    static final Shape<List<Located<Section>>> SHAPE = ListShape.of(
            SectionShape.of("an alert", List.of(WHEN), List.of(FOR, MINIMUM_VOLUME, POINTS, INTERVALS, WAIT)),
            "a list of alerts",
            "write a list such as [{when: out-of-reach}, {when: wait-over, wait: 3m}]");

    private AlertKeys() {}
}

package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.schema.ChoiceShape;
import io.github.queuesla.contract.schema.Key;
import io.github.queuesla.contract.schema.ListShape;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.SectionShape;
import io.github.queuesla.contract.schema.TextShape;
import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.CountedVisits;
import io.github.queuesla.core.contract.WaitClock;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The keys of a service level and of the defaults. */
public final class LevelKeys {

    /** The value of {@code hours} that means no opening hours. */
    public static final String AROUND_THE_CLOCK = "around-the-clock";

    public static final Key<String> NAME =
            Key.of("name", new TextShape("a name"), "the name of the service level, unique in the contract");
    public static final Key<String> DESCRIPTION =
            Key.of("description", new TextShape("a text"), "the clause in the words of the contract");
    public static final Key<String> CLIENT =
            Key.of("client", new TextShape("a name"), "the customer of the service level");
    public static final Key<List<Located<String>>> GROUPS = Key.of(
            "groups",
            ListShape.oneOrMore(new TextShape("the name of a group")),
            "the groups of queues that the service level covers");
    public static final Key<List<Located<String>>> QUEUES = Key.of(
            "queues",
            ListShape.oneOrMore(new TextShape("a queue")),
            "the queues that the service level covers, by id, name or pattern; \"*\" is every queue");
    public static final Key<List<Located<MediaType>>> MEDIA = Key.of(
            "media",
            ListShape.oneOrMore(Values.MEDIUM),
            "the media that the service level covers, such as voice, chat, email, message, callback; all if absent");
    public static final Key<Within> WITHIN = Key.of(
            "within",
            Within.SHAPE,
            "the threshold, the longest wait that is in time, such as 20s, or {voice: 20s, chat: 60s}");
    public static final Key<ThresholdBoundary> EDGE = Key.of(
                    "edge",
                    ChoiceShape.of("an edge", ThresholdBoundary.class),
                    "the rule for a wait of exactly the threshold: inclusive (in time), strict (late), or whole-seconds (in time up to the next whole second)")
            .withDefault("inclusive");
    public static final Key<Formula> FORMULA = Key.of(
                    "formula",
                    CustomFormula.SHAPE,
                    "which contacts are counted and which of those are met: a name, or {numerator: ..., denominator: ...}")
            .withDefault("answered");
    public static final Key<Duration> SHORT_ABANDON = Key.of(
            "short-abandon",
            Values.LENGTH,
            "the short-abandon limit, such as 5s; a contact that gives up sooner is a short abandon");
    public static final Key<Percentage> TARGET = Key.of(
            "target", Values.PERCENTAGE, "the lowest attainment that meets the service level, in per cent, such as 80");
    public static final Key<Rounding> ROUNDING = Key.of(
                    "rounding",
                    ChoiceShape.of("a rounding", Rounding.class),
                    "how percentages are rounded for display; verdicts use the exact value")
            .withDefault("half-even");
    public static final Key<Integer> DECIMALS =
            Key.of("decimals", Values.DECIMALS, "the number of decimals shown").withDefault("2");
    public static final Key<ZoneId> TIME_ZONE = Key.of(
            "time-zone", Values.ZONE, "the time zone in which days begin and end, by IANA name, such as Europe/Berlin");
    public static final Key<Window> WINDOW = Key.of(
                    "window",
                    ChoiceShape.of("a window", List.of(Window.DAY, Window.WEEK, Window.MONTH), ChoiceShape::word),
                    "the time range that is judged on its own; weeks begin on Monday")
            .withDefault("month");
    public static final Key<String> HOURS = Key.of(
                    "hours",
                    new TextShape("the name of opening hours"),
                    "the name of the opening hours in which contacts count")
            .withDefault(AROUND_THE_CLOCK);
    public static final Key<Booking> BOOKING = Key.of(
                    "booking",
                    ChoiceShape.of("a booking", Booking.class),
                    "the time at which a contact counts: event (when it is answered or gives up, as the platform counts) or arrival (when it enters the queue); arrival needs a history")
            .withDefault("event");
    public static final Key<WaitClock> CLOCK = Key.of(
                    "clock",
                    ChoiceShape.of("a clock", WaitClock.class),
                    "the clock by which waits are measured: all-hours, or open-hours (it stands still outside the opening hours); open-hours needs a history")
            .withDefault("all-hours");
    public static final Key<CountedVisits> COUNT = Key.of(
                    "count",
                    ChoiceShape.of("a choice of visits", CountedVisits.class),
                    "which visits of a contact to the same queue count: every-visit, or first-visit; first-visit needs a history")
            .withDefault("every-visit");
    public static final Key<RollUpKeys.Written> ROLL_UP = Key.of(
                    "roll-up",
                    RollUpKeys.SHAPE,
                    "the rule that turns queues and intervals into one attainment: pooled, worst-queue, or a mapping with one of the other rules")
            .withDefault("pooled");
    public static final Key<Long> MINIMUM_VOLUME =
            Key.of("minimum-volume", Values.COUNT, "the number of counted contacts below which there is no verdict");
    public static final Key<Section> BANDS =
            Key.of("bands", BandKeys.SHAPE, "the credit for each range of attainments, in per cent of an invoice");
    public static final Key<List<Located<Section>>> ALERTS =
            Key.of("alerts", AlertKeys.SHAPE, "when the live board tells people; at most one alert of each kind");
    public static final Key<LocalDate> VALID_FROM =
            Key.of("valid-from", Values.DATE, "the first day on which the service level is valid");
    public static final Key<LocalDate> VALID_UNTIL =
            Key.of("valid-until", Values.DATE, "the last day on which the service level is valid");

    private static final List<Key<?>> FOR_BOTH = List.of(
            CLIENT,
            GROUPS,
            QUEUES,
            MEDIA,
            WITHIN,
            EDGE,
            FORMULA,
            SHORT_ABANDON,
            TARGET,
            ROUNDING,
            DECIMALS,
            TIME_ZONE,
            WINDOW,
            HOURS,
            BOOKING,
            CLOCK,
            COUNT,
            ROLL_UP,
            MINIMUM_VOLUME,
            BANDS,
            ALERTS,
            VALID_FROM,
            VALID_UNTIL);

    static final SectionShape DEFAULTS = SectionShape.of("'defaults'", List.of(), FOR_BOTH);

    static final SectionShape SHAPE = SectionShape.of("a service level", List.of(NAME), level());

    private LevelKeys() {}

    private static List<Key<?>> level() {
        return Stream.concat(Stream.of(DESCRIPTION), FOR_BOTH.stream())
                .<Key<?>>map(key -> key)
                .toList();
    }
}

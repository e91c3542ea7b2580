package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.schema.ChoiceShape;
import io.github.queuesla.contract.schema.Key;
import io.github.queuesla.contract.schema.ListShape;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.SectionShape;
import io.github.queuesla.contract.schema.TextShape;
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

/** What a service level may say, and the defaults for it. */
public final class LevelKeys {

    /** The reserved word for no opening hours at all. */
    public static final String AROUND_THE_CLOCK = "around-the-clock";

    public static final Key<String> NAME =
            Key.of("name", new TextShape("a name"), "what the service level is called, once in the contract");
    public static final Key<String> DESCRIPTION =
            Key.of("description", new TextShape("a text"), "the clause in the contract's own words");
    public static final Key<String> CLIENT = Key.of("client", new TextShape("a name"), "who it was agreed with");
    public static final Key<List<Located<String>>> GROUPS = Key.of(
            "groups", ListShape.oneOrMore(new TextShape("the name of a group")), "the groups of queues it is about");
    public static final Key<List<Located<String>>> QUEUES = Key.of(
            "queues",
            ListShape.oneOrMore(new TextShape("a queue")),
            "the queues it is about, by id, name or pattern; \"*\" is every queue");
    public static final Key<List<Located<MediaType>>> MEDIA = Key.of(
            "media",
            ListShape.oneOrMore(Values.MEDIUM),
            "the media it is about: voice, chat, email, message, callback; absent means all");
    public static final Key<Within> WITHIN =
            Key.of("within", Within.SHAPE, "how long a contact may wait, such as 20s, or {voice: 20s, chat: 60s}");
    public static final Key<ThresholdBoundary> EDGE = Key.of(
                    "edge",
                    ChoiceShape.of("an edge", ThresholdBoundary.class),
                    "whether a wait of exactly that long is met (inclusive), missed (strict), or counted in whole seconds (whole-seconds)")
            .otherwise("inclusive");
    public static final Key<Formula> FORMULA = Key.of(
                    "formula",
                    CustomFormula.SHAPE,
                    "which contacts met the promise out of which; by name, or as {numerator: ..., denominator: ...}")
            .otherwise("answered");
    public static final Key<Duration> SHORT_ABANDON =
            Key.of("short-abandon", Values.LENGTH, "who gives up after less than this did so at once, such as 5s");
    public static final Key<Percentage> TARGET =
            Key.of("target", Values.PERCENTAGE, "the share that is owed, in per cent, such as 80");
    public static final Key<Rounding> ROUNDING = Key.of(
                    "rounding",
                    ChoiceShape.of("a rounding", Rounding.class),
                    "how a percentage is rounded when it is shown; verdicts never are")
            .otherwise("half-even");
    public static final Key<Integer> DECIMALS = Key.of(
                    "decimals", Values.DECIMALS, "digits behind the point when shown")
            .otherwise("2");
    public static final Key<ZoneId> TIME_ZONE =
            Key.of("time-zone", Values.ZONE, "where days begin and end, by IANA name, such as Europe/Berlin");
    public static final Key<Window> WINDOW = Key.of(
                    "window",
                    ChoiceShape.of("a window", List.of(Window.DAY, Window.WEEK, Window.MONTH), ChoiceShape::word),
                    "what is judged alone; weeks begin on Monday")
            .otherwise("month");
    public static final Key<String> HOURS = Key.of(
                    "hours", new TextShape("the name of hours"), "the opening hours in which contacts count, by name")
            .otherwise(AROUND_THE_CLOCK);
    public static final Key<RollUpKeys.Written> ROLL_UP = Key.of(
                    "roll-up",
                    RollUpKeys.SHAPE,
                    "how queues and intervals become one number: pooled, worst-queue, or one of the ways that need more words")
            .otherwise("pooled");
    public static final Key<Long> MINIMUM_VOLUME =
            Key.of("minimum-volume", Values.COUNT, "with fewer contacts that count, there is no verdict");
    public static final Key<Section> BANDS =
            Key.of("bands", BandKeys.SHAPE, "what a level costs or earns, in per cent of an invoice");
    public static final Key<LocalDate> VALID_FROM =
            Key.of("valid-from", Values.DATE, "the first day on which it holds");
    public static final Key<LocalDate> VALID_UNTIL =
            Key.of("valid-until", Values.DATE, "the last day on which it holds");

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
            ROLL_UP,
            MINIMUM_VOLUME,
            BANDS,
            VALID_FROM,
            VALID_UNTIL);

    static final SectionShape DEFAULTS = SectionShape.of("the defaults", List.of(), FOR_BOTH);

    static final SectionShape SHAPE = SectionShape.of("a service level", List.of(NAME), level());

    private LevelKeys() {}

    private static List<Key<?>> level() {
        return Stream.concat(Stream.of(DESCRIPTION), FOR_BOTH.stream())
                .<Key<?>>map(key -> key)
                .toList();
    }
}

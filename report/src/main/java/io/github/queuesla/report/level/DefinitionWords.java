package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.CountedVisits;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.VisitRules;
import io.github.queuesla.core.contract.WaitClock;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.LengthText;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Part.Fact;
import io.github.queuesla.report.Prose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The definition of a service level in words. The words quote names from outside unchanged: the writer that prints them
 * makes them safe.
 */
public final class DefinitionWords {

    /** Said in place of numbers when the service level is valid in no window of the period. */
    public static final String NOT_VALID = "No window: the service level is not valid in this period.";

    private DefinitionWords() {}

    /** The definition in one line, with its name. */
    static String line(Definition definition) {
        List<String> parts = new ArrayList<>();
        ThresholdBoundary edge = definition.threshold().edge();
        parts.add("answered within " + LengthText.of(definition.threshold().within())
                + (edge == ThresholdBoundary.INCLUSIVE
                        ? ""
                        : " (" + Codes.of(edge).replace('-', ' ') + ")"));
        parts.add("formula " + definition.formula().name());
        definition.shortAbandon().ifPresent(limit -> parts.add("short abandons below " + LengthText.of(limit)));
        definition.target().ifPresent(target -> parts.add("target " + LevelValues.words(target)));
        addRounding(parts, definition);
        return definition.name() + ": " + String.join(", ", parts);
    }

    /** Target, threshold and formula; short-abandon limit and rounding, where they differ from the default. */
    static List<String> definition(ServiceLevel level) {
        List<String> lines =
                new ArrayList<>(List.of(target(level), "within " + threshold(level), FormulaWords.of(level)));
        level.definition()
                .shortAbandon()
                .ifPresent(limit -> lines.add("short abandon: a wait below " + LengthText.of(limit)));
        addRounding(lines, level.definition());
        return lines;
    }

    private static void addRounding(List<String> lines, Definition definition) {
        if (definition.rounding() != Rounding.HALF_EVEN) {
            lines.add("rounded " + Codes.of(definition.rounding()));
        }
    }

    private static String target(ServiceLevel level) {
        return level.definition()
                .target()
                .map(target -> "target " + LevelValues.words(target))
                .orElse("no target");
    }

    /** The definition in short: target, window and roll-up; threshold; formula; hours. */
    public static List<String> lines(ServiceLevel level) {
        return lines(level, level.zone().getId());
    }

    /**
     * The definition in short.
     *
     * @param zone the time zone of its windows, in words
     */
    static List<String> lines(ServiceLevel level, String zone) {
        List<String> lines = new ArrayList<>(List.of(
                target(level) + ", " + window(level.window(), zone) + ", "
                        + RollUpWords.of(level.rollUp()).words(),
                "within " + threshold(level),
                FormulaWords.of(level),
                "hours: " + HoursWords.of(level.scope().hours())));
        if (!level.scope().visits().areOfPlatform()) {
            lines.add(visits(level.scope().visits()));
        }
        return List.copyOf(lines);
    }

    /** What differs from the rules of the platform; empty when nothing does. */
    private static String visits(VisitRules rules) {
        return Stream.of(
                        rules.booking() == Booking.ARRIVAL ? "each contact counts when it arrives" : "",
                        rules.clock() == WaitClock.OPEN_HOURS ? "waits are measured in the opening hours only" : "",
                        rules.count() == CountedVisits.FIRST_VISIT
                                ? "of a contact's visits to one queue, the first counts"
                                : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /**
     * All terms of the service level, clause by clause.
     *
     * @param range the period whose holidays and exclusions are listed
     * @param zone the time zone of its windows, in words
     */
    static List<Fact> clauses(ServiceLevel level, TimeRange range, String zone) {
        Definition definition = level.definition();
        ServiceLevel.Scope scope = level.scope();
        ServiceLevel.Conditions conditions = level.conditions();
        return Stream.of(
                        fact("Client", scope.client()),
                        fact("Clause", conditions.description()),
                        fact("Queues", queues(scope.queues())),
                        fact("Media", media(scope)),
                        fact("Threshold", threshold(level)),
                        fact("Formula", definition.formula().name() + ": " + FormulaWords.of(level)),
                        fact(
                                "Short abandon",
                                definition.shortAbandon().map(limit -> "a wait below " + LengthText.of(limit))),
                        fact("Hours", HoursWords.of(scope.hours())),
                        fact("Special days", HoursWords.specialDays(scope.hours(), range)),
                        fact("Exclusions", HoursWords.exclusions(scope.hours(), range)),
                        fact("Counting", visits(scope.visits())),
                        fact("Window", window(level.window(), zone)),
                        fact("Roll-up", RollUpWords.of(level.rollUp()).words()),
                        fact("Target", definition.target().map(LevelValues::words)),
                        fact(
                                "Minimum volume",
                                conditions
                                        .minimumVolume()
                                        .map(volume -> "no verdict with fewer than " + Prose.many(volume, "contact"))),
                        fact("Credit", conditions.bands().map(DefinitionWords::credit)),
                        fact("Valid", validity(conditions.validity())),
                        fact(
                                "Display",
                                "with " + Prose.many(conditions.decimals(), "decimal") + ", rounded "
                                        + Codes.of(definition.rounding()) + "; a miss is never shown as the target"))
                .filter(fact -> !fact.words().isEmpty())
                .toList();
    }

    private static Fact fact(String topic, String words) {
        return new Fact(topic, words);
    }

    private static Fact fact(String topic, Optional<String> words) {
        return new Fact(topic, words.orElse(""));
    }

    private static String queues(QueueSelection queues) {
        return queues.isAll() ? "all visible queues" : String.join(", ", queues.values());
    }

    private static String media(ServiceLevel.Scope scope) {
        return scope.media().isEmpty()
                ? "all"
                : scope.media().stream().map(MediaType::name).collect(Collectors.joining(", "));
    }

    private static String threshold(ServiceLevel level) {
        String threshold = FormulaWords.threshold(level.definition().threshold());
        return level.scope().thresholds().entrySet().stream()
                .map(entry -> "; " + entry.getKey() + " " + FormulaWords.threshold(entry.getValue()))
                .collect(Collectors.joining("", threshold, ""));
    }

    private static String window(Window window, String zone) {
        return switch (window) {
                    case DAY -> "each day";
                    case WEEK -> "each week from Monday";
                    case MONTH -> "each calendar month";
                    case PERIOD -> "the whole period";
                }
                + " in " + zone;
    }

    private static String validity(Validity validity) {
        return Stream.of(
                        validity.from().map(day -> "from " + day),
                        validity.until().map(day -> "until " + day))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** The credit bands, highest first, as shares of the invoice. */
    static String credit(Bands bands) {
        List<Band> highestFirst = new ArrayList<>(bands.bands());
        // Readers look for the credit at the target first; the contract lists bands from 0 % upwards.
        Collections.reverse(highestFirst);
        return "of an invoice of " + MoneyText.of(bands.invoice()) + ": "
                + highestFirst.stream().map(DefinitionWords::band).collect(Collectors.joining(", "))
                + bands.tolerance()
                        .map(points -> "; up to " + points.value().toPlainString()
                                + (points.value().compareTo(BigDecimal.ONE) == 0
                                        ? " percentage point"
                                        : " percentage points")
                                + " below the target, the credit is that of the target")
                        .orElse("")
                + bands.roundedTo()
                        .map(decimals -> "; the level is first rounded to " + Prose.many(decimals, "decimal"))
                        .orElse("");
    }

    private static String band(Band band) {
        String share = band.credit().abs().stripTrailingZeros().toPlainString() + " % ";
        String amount = band.credit().signum() == 0
                ? "no credit"
                : share + (band.credit().signum() > 0 ? "credit" : "bonus");
        return amount + " from " + LevelValues.words(band.from())
                + (band.to().equals(Percentage.HUNDRED) ? "" : " to below " + LevelValues.words(band.to()));
    }
}

package io.github.queuesla.report.level;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.agreement.Validity;
import io.github.queuesla.core.agreement.Window;
import io.github.queuesla.core.definition.Edge;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.LengthText;
import io.github.queuesla.report.Part;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says in words what a service level promises. The words hold names from outside as they are: whoever prints them makes
 * them safe.
 */
public final class DefinitionWords {

    private DefinitionWords() {}

    /** The promise in a line, with its name. */
    static String line(SlaDefinition definition) {
        List<String> parts = new ArrayList<>();
        Edge edge = definition.threshold().edge();
        parts.add("answered within " + LengthText.of(definition.threshold().within())
                + (edge == Edge.INCLUSIVE ? "" : " (" + Codes.of(edge).replace('-', ' ') + ")"));
        parts.add("formula " + definition.formula().name());
        definition.shortAbandon().ifPresent(limit -> parts.add("short abandons below " + LengthText.of(limit)));
        definition.target().ifPresent(owed -> parts.add("target " + LevelText.words(owed)));
        if (definition.rounding() != Rounding.HALF_EVEN) {
            parts.add("rounded " + Codes.of(definition.rounding()));
        }
        return definition.name() + ": " + String.join(", ", parts);
    }

    /** The promise alone: target, threshold, formula and, where they differ from the usual, its limits. */
    static List<String> promise(ServiceLevel level) {
        List<String> lines =
                new ArrayList<>(List.of(target(level), "within " + threshold(level), FormulaWords.of(level)));
        level.definition()
                .shortAbandon()
                .ifPresent(limit -> lines.add("short abandon: a wait below " + LengthText.of(limit)));
        if (level.definition().rounding() != Rounding.HALF_EVEN) {
            lines.add("rounded " + Codes.of(level.definition().rounding()));
        }
        return lines;
    }

    private static String target(ServiceLevel level) {
        return level.definition()
                .target()
                .map(owed -> "target " + LevelText.words(owed))
                .orElse("no target");
    }

    /** The promise in short: target, window and roll-up; threshold; formula; hours. */
    public static List<String> lines(ServiceLevel level) {
        return List.of(
                target(level) + ", " + window(level.window(), level.zone()) + ", " + RollUpWords.of(level),
                "within " + threshold(level),
                FormulaWords.of(level),
                "hours: " + HoursWords.of(level.scope().hours()));
    }

    /**
     * All that was agreed, clause by clause.
     *
     * @param range holidays and exclusions are listed as far as they touch it
     */
    static List<Part.Fact> clauses(ServiceLevel level, TimeRange range) {
        List<Part.Fact> clauses = new ArrayList<>();
        add(clauses, "Client", level.scope().client());
        add(clauses, "Clause", level.smallPrint().description());
        clauses.add(new Part.Fact("Queues", queues(level.scope().queues())));
        clauses.add(new Part.Fact("Media", media(level)));
        clauses.add(new Part.Fact("Threshold", threshold(level)));
        clauses.add(new Part.Fact("Formula", level.definition().formula().name() + ": " + FormulaWords.of(level)));
        add(
                clauses,
                "Short abandon",
                level.definition().shortAbandon().map(limit -> "a wait below " + LengthText.of(limit)));
        clauses.add(new Part.Fact("Hours", HoursWords.of(level.scope().hours())));
        level.scope().hours().ifPresent(hours -> {
            add(clauses, "Special days", joined(HoursWords.specialDays(hours, range)));
            add(clauses, "Left out", joined(HoursWords.exclusions(hours, range)));
        });
        clauses.add(new Part.Fact("Window", window(level.window(), level.zone())));
        clauses.add(new Part.Fact("Roll-up", RollUpWords.of(level)));
        add(clauses, "Target", level.definition().target().map(LevelText::words));
        smallPrint(clauses, level);
        return List.copyOf(clauses);
    }

    private static void smallPrint(List<Part.Fact> clauses, ServiceLevel level) {
        ServiceLevel.SmallPrint smallPrint = level.smallPrint();
        add(
                clauses,
                "Minimum volume",
                smallPrint
                        .minimumVolume()
                        .map(volume -> "with fewer than " + volume + " contacts there is no verdict"));
        add(clauses, "Credit", smallPrint.bands().map(bands -> new BandWords(bands).text()));
        add(clauses, "Valid", validity(smallPrint.validity()));
        clauses.add(new Part.Fact(
                "Shown",
                "with " + smallPrint.decimals() + (smallPrint.decimals() == 1 ? " decimal" : " decimals") + ", rounded "
                        + Codes.of(level.definition().rounding()) + ", a miss never as the target"));
    }

    private static String queues(QueueSelection queues) {
        return queues.isAll() ? "all that are visible" : String.join(", ", queues.values());
    }

    private static String media(ServiceLevel level) {
        return level.scope().media().isEmpty()
                ? "all"
                : level.scope().media().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String threshold(ServiceLevel level) {
        String threshold = FormulaWords.threshold(level.definition().threshold());
        return level.scope().thresholds().entrySet().stream()
                .map(entry -> "; " + entry.getKey() + " " + FormulaWords.threshold(entry.getValue()))
                .collect(Collectors.joining("", threshold, ""));
    }

    private static String window(Window window, ZoneId zone) {
        return switch (window) {
                    case DAY -> "each day";
                    case WEEK -> "each week from Monday";
                    case MONTH -> "each calendar month";
                    case PERIOD -> "the whole period";
                }
                + " in " + zone.getId();
    }

    private static Optional<String> validity(Validity validity) {
        Optional<String> from = validity.from().map(LocalDate::toString).map(day -> "from " + day);
        Optional<String> until = validity.until().map(LocalDate::toString).map(day -> "until " + day);
        return from.isPresent() && until.isPresent()
                ? Optional.of(from.get() + " " + until.get())
                : from.or(() -> until);
    }

    private static Optional<String> joined(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", lines));
    }

    private static void add(List<Part.Fact> clauses, String topic, Optional<String> words) {
        words.ifPresent(text -> clauses.add(new Part.Fact(topic, text)));
    }
}

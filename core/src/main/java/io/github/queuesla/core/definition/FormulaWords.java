package io.github.queuesla.core.definition;

import io.github.queuesla.core.time.WaitText;
import java.time.Duration;
import java.util.stream.Collectors;

/** Writes the formula of a promise out, with its limits: what a reader needs to recompute it. */
final class FormulaWords {

    private final SlaDefinition definition;

    FormulaWords(SlaDefinition definition) {
        this.definition = definition;
    }

    String text() {
        TermSum denominator = definition.formula().denominator();
        boolean single = denominator.added().size() + denominator.subtracted().size() == 1;
        TermSum numerator = definition.formula().numerator();
        boolean plain = numerator.added().size() + numerator.subtracted().size() == 1;
        return (plain ? text(numerator) : "(" + text(numerator) + ")")
                + " / "
                + (single ? text(denominator) : "(" + text(denominator) + ")");
    }

    private String text(TermSum sum) {
        String added = sum.added().stream().map(this::words).collect(Collectors.joining(" + "));
        return added
                + sum.subtracted().stream()
                        .map(term -> " \u2212 " + words(term))
                        .collect(Collectors.joining());
    }

    private String words(Term term) {
        return switch (term) {
            case ANSWERED -> "answered";
            case ANSWERED_WITHIN -> "answered " + inTime();
            case ABANDONED -> "abandoned";
            case ABANDONED_WITHIN -> "abandoned " + inTime();
            case SHORT_ABANDONED ->
                "abandoned under " + length(definition.shortAbandon().orElseThrow());
            case FLOW_OUT -> "flow-out";
        };
    }

    private String inTime() {
        String length = length(definition.threshold().within());
        return switch (definition.threshold().edge()) {
            case INCLUSIVE -> "within " + length;
            case STRICT -> "under " + length;
            case WHOLE_SECONDS -> "within " + length + " (whole seconds)";
        };
    }

    /** {@code 1m30s} with room to breathe: {@code 1 m 30 s}. */
    private static String length(Duration length) {
        return WaitText.format(length).replaceAll("(?<=\\d)(?=[a-z])", " ").replaceAll("(?<=[a-z])(?=\\d)", " ");
    }
}

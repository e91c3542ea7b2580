package io.github.queuesla.report;

import io.github.queuesla.core.definition.Term;
import java.util.Locale;

/** The words that machine-readable reports use for things that are constants here. */
public final class Codes {

    private Codes() {}

    /** Lower case with hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of a count. */
    public static String of(Term term) {
        return switch (term) {
            case ANSWERED -> "answered";
            case ANSWERED_WITHIN -> "answeredWithin";
            case ABANDONED -> "abandoned";
            case ABANDONED_WITHIN -> "abandonedWithin";
            case SHORT_ABANDONED -> "shortAbandoned";
            case FLOW_OUT -> "flowOut";
        };
    }
}

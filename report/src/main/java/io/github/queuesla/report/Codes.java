package io.github.queuesla.report;

import io.github.queuesla.core.definition.Term;
import java.util.Locale;

/** The codes of constants and counts in JSON, CSV and metrics. */
public final class Codes {

    private Codes() {}

    /** The code of a constant: its name in lower case with hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field name of a count. */
    public static String of(Term term) {
        return switch (term) {
            case ANSWERED -> "answered";
            case ANSWERED_WITHIN -> "answeredWithin";
            case ABANDONED -> "abandoned";
            case ABANDONED_WITHIN -> "abandonedWithin";
            case SHORT_ABANDONED -> "shortAbandoned";
            case FLOW_OUT -> "flowOut";
            case OFFERED -> "offered";
            case UNRESOLVED -> "unresolved";
        };
    }
}

package io.github.queuesla.report.page;

import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.VerdictText;
import java.util.Locale;

/**
 * A verdict as it is shown: by its words, a sign and a colour.
 *
 * @param kind which sign and colour
 * @param words what it says; nothing when there is no verdict because nothing is owed
 */
record Chip(Kind kind, String words) {

    enum Kind {
        MET,
        MISSED,
        /** Can still turn. */
        OPEN,
        /** Nothing is decided because something is missing. */
        GAP,
        /** There is nothing to decide. */
        NONE;

        static Kind of(VerdictText verdict) {
            return switch (verdict) {
                case MET -> MET;
                case MISSED -> MISSED;
                case OPEN -> OPEN;
                case PARTIAL, UNAVAILABLE -> GAP;
                case NO_TRAFFIC, CLOSED, TOO_FEW, NO_TARGET -> NONE;
            };
        }

        /** The one that matters most is the highest. */
        int gravity() {
            return switch (this) {
                case NONE -> 0;
                case MET -> 1;
                case OPEN -> 2;
                case GAP -> 3;
                case MISSED -> 4;
            };
        }

        /** Its name in the style sheet, and that of its sign. */
        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Chip of(WindowResult window) {
        return new Chip(Kind.of(VerdictText.of(window)), VerdictText.words(window));
    }

    static Chip of(VerdictText verdict) {
        return new Chip(Kind.of(verdict), verdict.word());
    }

    /** The same verdict on a sum in which something is missing: none. */
    Chip partialWhen(boolean partial) {
        return partial ? of(VerdictText.PARTIAL) : this;
    }
}

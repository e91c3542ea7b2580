package io.github.queuesla.report.page;

import io.github.queuesla.report.VerdictText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A verdict on a page: a text, a sign and a colour.
 *
 * @param kind the sign and colour
 * @param words the text; empty without a target
 */
record Badge(Kind kind, String words) {

    enum Kind {
        MET("met"),
        MISSED("missed"),
        /** Not final. */
        OPEN("not over"),
        /** No verdict, because counts are missing. */
        GAP("incomplete"),
        /** No verdict for another reason, such as no traffic. */
        NONE("without a verdict");

        /** The description of windows with such a verdict. */
        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(VerdictText verdict) {
            return switch (verdict) {
                case MET -> MET;
                case MISSED -> MISSED;
                case OPEN -> OPEN;
                case PARTIAL, UNAVAILABLE -> GAP;
                case NO_TRAFFIC, UNRESOLVED, NOT_YET, CLOSED, TOO_FEW, NO_TARGET -> NONE;
            };
        }

        /** The CSS class, which also names the sign. */
        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The number of windows with a kind of verdict.
     *
     * @param kind the sign and colour
     * @param count the number of windows
     * @param words the description
     */
    record Tile(Kind kind, long count, String words) {

        /** A tile for each kind that occurs. */
        static List<Tile> of(List<VerdictText> verdicts) {
            return Arrays.stream(Kind.values())
                    .map(kind -> new Tile(
                            kind,
                            verdicts.stream()
                                    .filter(verdict -> Kind.of(verdict) == kind)
                                    .count(),
                            kind.words))
                    .filter(tile -> tile.count() > 0)
                    .toList();
        }
    }

    static Badge of(VerdictText verdict) {
        return new Badge(Kind.of(verdict), verdict.word());
    }

    /** This badge, or that of a partial sum, which has no verdict. */
    Badge partialWhen(boolean partial) {
        return partial ? of(VerdictText.PARTIAL) : this;
    }
}

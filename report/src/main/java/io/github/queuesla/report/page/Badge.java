package io.github.queuesla.report.page;

import io.github.queuesla.report.VerdictText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A verdict as it is shown: by its words, a sign and a colour.
 *
 * @param kind which sign and colour
 * @param words what it says; nothing when there is no verdict because nothing is owed
 */
record Badge(Kind kind, String words) {

    enum Kind {
        MET("met"),
        MISSED("missed"),
        /** Can still turn. */
        OPEN("not over"),
        /** Nothing is decided because something is missing. */
        GAP("incomplete"),
        /** There is nothing to decide. */
        NONE("without a verdict");

        /** What windows with such a verdict are. */
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
                case NO_TRAFFIC, CLOSED, TOO_FEW, NO_TARGET -> NONE;
            };
        }

        /** Its name in the style sheet, and that of its sign. */
        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How often there was a kind of verdict.
     *
     * @param kind its sign and colour
     * @param count how often
     * @param words what it means
     */
    record Tile(Kind kind, long count, String words) {

        /** One for each kind that there is. */
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

    /** The same verdict on a sum in which something is missing: none. */
    Badge partialWhen(boolean partial) {
        return partial ? of(VerdictText.PARTIAL) : this;
    }
}

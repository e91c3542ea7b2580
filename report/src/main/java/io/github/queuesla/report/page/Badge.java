package io.github.queuesla.report.page;

import io.github.queuesla.report.VerdictText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sign and colour of a verdict on a page. */
enum Badge {
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

    Badge(String words) {
        this.words = words;
    }

    static Badge of(VerdictText verdict) {
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

    /**
     * The number of windows with such a verdict.
     *
     * @param badge the sign and colour
     * @param count the number of windows
     */
    record Tile(Badge badge, long count) {

        /** A tile for each sign that occurs. */
        static List<Tile> of(List<VerdictText> verdicts) {
            return Arrays.stream(Badge.values())
                    .map(badge -> new Tile(
                            badge,
                            verdicts.stream()
                                    .filter(verdict -> Badge.of(verdict) == badge)
                                    .count()))
                    .filter(tile -> tile.count() > 0)
                    .toList();
        }

        /** What the windows have in common. */
        String words() {
            return badge.words;
        }
    }
}

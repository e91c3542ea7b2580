package io.github.queuesla.contract.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suggestions for misspelt words. */
public final class Suggestion {

    private static final int LISTED = 12;
    private static final int COMPARED = 80;

    private Suggestion() {}

    /** A fix for an unknown word: the nearest known word, else the first twelve of them. */
    public static String instead(String written, Collection<String> known) {
        return nearest(written, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElseGet(() -> known.size() == 1 ? "use " + listed(known) : "use one of " + listed(known));
    }

    /** The nearest known word; empty if none is close enough to be a misspelling. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String plain = plain(written);
        // One letter in three: with more, short keys such as 'to' would match almost anything.
        int allowed = Math.max(1, Math.min(3, plain.length() / 3));
        return known.stream()
                .filter(word -> distance(plain, plain(word)) <= allowed)
                .min(Comparator.comparingInt((String word) -> distance(plain, plain(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String listed(Collection<String> known) {
        List<String> first = known.stream().limit(LISTED).toList();
        String all = String.join(", ", first);
        return known.size() > LISTED ? all + " and " + (known.size() - LISTED) + " more" : all;
    }

    /** The word without differences that people overlook: case, dashes, underscores, spaces. */
    private static String plain(String word) {
        return word.substring(0, Math.min(word.length(), COMPARED))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[-_ ]", "");
    }

    /** The number of letters to change, add, remove or swap with their neighbour (optimal string alignment). */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 1; j <= right.length(); j++) {
            cost[0][j] = j;
            for (int i = 1; i <= left.length(); i++) {
                int changed = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[left.length()][right.length()];
    }
}

package io.github.queuesla.core.quantity;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelt one probably means. */
public final class Spelling {

    private static final int COMPARED = 80;

    /** A known word, and how far the written one is from it. */
    private record Guess(String word, int distance) {}

    private Spelling() {}

    /** What to write instead of an unknown word: the nearest known one as a question, else {@code otherwise}. */
    public static String advice(String written, Collection<String> known, String otherwise) {
        return nearest(written, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElse(otherwise);
    }

    /** The nearest known word; empty if none is close enough to be a misspelling. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String plain = plain(written);
        // One letter in three: with more, short keys such as 'to' would match almost anything.
        int allowed = Math.max(1, Math.min(3, plain.length() / 3));
        return known.stream()
                .map(word -> new Guess(word, distance(plain, plain(word), allowed)))
                .filter(guess -> guess.distance() <= allowed)
                .min(Comparator.comparingInt(Guess::distance).thenComparing(Guess::word))
                .map(Guess::word);
    }

    /** The distance; any number that is not allowed for words that are further apart. */
    private static int distance(String left, String right, int allowed) {
        int longer = Math.abs(left.length() - right.length());
        // Comparing lengths first keeps thousands of names fast.
        return longer > allowed ? longer : distance(left, right);
    }

    /** The word without differences that people overlook: case, dashes, underscores, spaces. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (char letter : word.substring(0, Math.min(word.length(), COMPARED))
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            if ("-_ ".indexOf(letter) < 0) {
                plain.append(letter);
            }
        }
        return plain.toString();
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

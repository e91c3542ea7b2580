package io.github.queuesla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences wrapped into lines, and counts with their nouns. */
public final class Prose {

    /** The maximum width: longer lines are hard to read, however wide the terminal. */
    private static final int WIDEST = 100;

    private static final int NARROWEST = 40;

    private Prose() {}

    /** The sentence, made safe to show and wrapped; continuation lines are indented two columns more. */
    public static List<String> lines(String sentence, String indent, RenderOptions options) {
        int width = Math.max(NARROWEST, Math.min(WIDEST, options.width().orElse(WIDEST)));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : TextSafety.visible(sentence).split(" ", -1)) {
            if (!empty && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent + "  ");
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** A count with its noun, in singular or plural. */
    public static String many(long number, String noun) {
        return number + " " + noun(number, noun);
    }

    /** The noun for that count, in singular or plural. */
    public static String noun(long number, String noun) {
        return number == 1 ? noun : noun + "s";
    }

    /** A count with its noun, in singular or plural, and with commas between thousands. */
    public static String manyGrouped(long number, String noun) {
        return grouped(number) + " " + noun(number, noun);
    }

    /** A count with commas between thousands. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A count with its noun, for a noun with an irregular plural. */
    public static String many(long number, String noun, String nouns) {
        return number + " " + (number == 1 ? noun : nouns);
    }

    /** The texts in one line; beyond the limit, only the number of the rest. */
    public static String listed(List<String> texts, String separator, int most) {
        int hidden = Math.max(0, texts.size() - most);
        return String.join(separator, texts.subList(0, texts.size() - hidden))
                + (hidden == 0 ? "" : " and " + hidden + " more");
    }
}

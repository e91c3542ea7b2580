package io.github.queuesla.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines that a terminal, and a reader, can take. */
public final class Prose {

    /** Longer lines are hard to read, however wide the terminal. */
    private static final int WIDEST = 100;

    private static final int NARROWEST = 40;

    private Prose() {}

    /** The sentence, made safe to show, with the indent before each line and a deeper one from the second on. */
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

    /** A number of things, with the right form of the noun. */
    public static String many(long number, String noun) {
        return many(number, noun, noun + "s");
    }

    /** A number of things, with the right form of a noun that is not just any. */
    public static String many(long number, String noun, String nouns) {
        return number + " " + (number == 1 ? noun : nouns);
    }

    /** Texts one after another; of too many the first, and how many more there are. */
    public static String listed(List<String> texts, String separator, int most) {
        int hidden = Math.max(0, texts.size() - most);
        return String.join(separator, texts.subList(0, texts.size() - hidden))
                + (hidden == 0 ? "" : " and " + hidden + " more");
    }
}

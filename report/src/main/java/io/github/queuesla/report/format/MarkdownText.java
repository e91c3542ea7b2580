package io.github.queuesla.report.format;

import io.github.queuesla.report.TextSafety;

/**
 * Makes text that somebody else typed plain text in Markdown, in a table cell as well: nothing in it is markup, HTML, a
 * link, a mention, a reference to a ticket or a formula.
 */
final class MarkdownText {

    private static final String MARKUP = "\\`*_[]|~$";
    /** Seen by nobody; keeps a character from starting a mention, a reference or a link. */
    private static final String NOTHING = "&#8203;";

    private MarkdownText() {}

    /** The text, in which nothing is markup. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 16);
        TextSafety.visible(text).codePoints().forEach(character -> append(plain, character));
        return plain.toString()
                .strip()
                .replaceFirst("^([-+])", "\\\\$1")
                .replaceFirst("^(\\d+)([.)])", "$1\\\\$2")
                .replace("://", ":" + NOTHING + "//")
                .replaceAll("(?i)(www)\\.", "$1" + NOTHING + ".");
    }

    private static void append(StringBuilder plain, int character) {
        switch (character) {
            case '&' -> plain.append("&amp;");
            case '<' -> plain.append("&lt;");
            case '>' -> plain.append("&gt;");
            case '@', '#' -> plain.appendCodePoint(character).append(NOTHING);
            default -> {
                if (MARKUP.indexOf(character) >= 0) {
                    plain.append('\\');
                }
                plain.appendCodePoint(character);
            }
        }
    }
}

package io.github.queuesla.report.format;

import io.github.queuesla.report.TextSafety;

/**
 * Escapes for text from outside in Markdown, also in table cells: nothing in it is markup, HTML, a link, a mention, a
 * reference to a ticket or a formula.
 */
final class MarkdownText {

    private static final String MARKUP = "\\`*_[]|~$";
    // A zero-width space: GitHub then sees no mention, reference or autolink (GFM 0.29, section 6.9).
    private static final String NOTHING = "&#8203;";

    private MarkdownText() {}

    /** The text, escaped so that nothing in it is markup. */
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

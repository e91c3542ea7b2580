package io.github.queuesla.report;

import java.util.Locale;

/**
 * Makes text that somebody else typed safe to show in a terminal: characters that steer it, that turn the direction of
 * reading or that cannot be seen are shown as escapes such as {@code \}{@code u001b}.
 */
public final class TextSafety {

    private TextSafety() {}

    /** The text with every character that is no plain, visible one shown as an escape. */
    public static String visible(String text) {
        if (text.codePoints().noneMatch(TextSafety::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isHidden(character)) {
                shown.append(escape(character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    /** Whether a terminal would act on the character instead of showing it, or show nothing at all. */
    public static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> isBlankLetter(character);
        };
    }

    /** The escape as Java and JSON write it; beyond four digits, in braces. */
    static String escape(int character) {
        return Character.isBmpCodePoint(character)
                ? String.format(Locale.ROOT, "\\u%04x", character)
                : String.format(Locale.ROOT, "\\u{%x}", character);
    }

    /** Letters and marks that Unicode lets a terminal ignore (Default_Ignorable_Code_Point). */
    private static boolean isBlankLetter(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}

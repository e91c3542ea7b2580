package io.github.queuesla.report;

import java.util.Locale;

/**
 * Escapes for text from outside. Characters that control a terminal, change the reading direction or are invisible are shown
 * as escapes such as {@code \}{@code u001b}.
 */
public final class TextSafety {

    private TextSafety() {}

    /** The text with an escape for every hidden character. */
    public static String visible(String text) {
        if (!hasHidden(text)) {
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

    // A loop, since a large report has millions of texts and hardly any with something to hide.
    private static boolean hasHidden(String text) {
        for (int place = 0; place < text.length(); place = text.offsetByCodePoints(place, 1)) {
            int character = text.codePointAt(place);
            if (isHidden(character)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a terminal would act on the character or show nothing for it. */
    public static boolean isHidden(int character) {
        if (character >= ' ' && character <= '~') {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> isBlankLetter(character);
        };
    }

    /** The escape in the notation of Java and JSON; with more than four digits, in braces. */
    static String escape(int character) {
        return Character.isBmpCodePoint(character)
                ? String.format(Locale.ROOT, "\\u%04x", character)
                : String.format(Locale.ROOT, "\\u{%x}", character);
    }

    /** Letters and marks that a terminal may ignore (Unicode property Default_Ignorable_Code_Point). */
    private static boolean isBlankLetter(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}

package io.github.queuesla.report.format;

import io.github.queuesla.report.TextSafety;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Escapes, in JSON, what nobody could see and the library lets through; halves of pairs that have lost the other half
 * are such, too. For one thread.
 */
final class VisibleJson extends FilterWriter {

    /** Of the characters before it, the library lets through only the line breaks that it makes itself. */
    private static final int DELETE = 0x7F;

    /** The first half of a pair of which the other has not come yet, or 0. */
    private char high;

    VisibleJson(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        char next = (char) character;
        if (high != 0 && Character.isLowSurrogate(next)) {
            writeWhole(Character.toCodePoint(high, next));
            high = 0;
            return;
        }
        if (high != 0) {
            writeWhole(high);
            high = 0;
        }
        if (Character.isHighSurrogate(next)) {
            high = next;
        } else {
            writeWhole(next);
        }
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        int from = offset;
        for (int at = offset; at < offset + length; at++) {
            if (high != 0 || isEscaped(buffer[at])) {
                out.write(buffer, from, at - from);
                write(buffer[at]);
                from = at + 1;
            }
        }
        out.write(buffer, from, offset + length - from);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    private void writeWhole(int character) throws IOException {
        for (char half : Character.toChars(character)) {
            out.write(isEscaped(character) ? String.format(Locale.ROOT, "\\u%04x", (int) half) : String.valueOf(half));
        }
    }

    private static boolean isEscaped(int character) {
        return character >= DELETE && TextSafety.isHidden(character);
    }
}

package io.github.queuesla.report.format;

import io.github.queuesla.report.TextSafety;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * A filter that escapes hidden characters in JSON which the library does not escape, unpaired surrogates included. For one
 * thread.
 */
final class VisibleJson extends FilterWriter {

    // Below it, Jackson escapes every control character itself, except the line breaks of its own indentation.
    private static final int DELETE = 0x7F;

    /** A high surrogate that waits for its low surrogate, or 0. */
    private char high;

    VisibleJson(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        char next = (char) character;
        // Jackson may split a surrogate pair between two buffers, so the high half waits here for the low one.
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

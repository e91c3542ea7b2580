package io.github.queuesla.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Escapes, in JSON, characters beyond the first 65,536 that nobody could see, and halves of pairs that have lost the other
 * half: they come as two characters or as one too few, where the library asks about one at a time. For one thread.
 */
final class PairEscapes extends FilterWriter {

    private char high;

    PairEscapes(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        char next = (char) character;
        if (high != 0 && Character.isLowSurrogate(next)) {
            pair(high, next);
            high = 0;
            return;
        }
        writeHalf();
        if (Character.isHighSurrogate(next)) {
            high = next;
        } else if (Character.isLowSurrogate(next)) {
            escape(next);
        } else {
            out.write(next);
        }
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        int from = offset;
        for (int at = offset; at < offset + length; at++) {
            if (high != 0 || Character.isSurrogate(buffer[at])) {
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

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        writeHalf();
        out.close();
    }

    private void pair(char first, char second) throws IOException {
        if (TextSafety.isHidden(Character.toCodePoint(first, second))) {
            escape(first);
            escape(second);
        } else {
            out.write(first);
            out.write(second);
        }
    }

    private void writeHalf() throws IOException {
        if (high != 0) {
            escape(high);
            high = 0;
        }
    }

    private void escape(char half) throws IOException {
        out.write(String.format(Locale.ROOT, "\\u%04x", (int) half));
    }
}

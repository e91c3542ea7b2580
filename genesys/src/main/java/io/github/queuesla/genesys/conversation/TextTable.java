package io.github.queuesla.genesys.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values by their text, found without making a string of it: the same few texts return in every conversation. Not
 * thread-safe.
 */
final class TextTable<T> {

    private record Entry<T>(String text, @Nullable T value) {}

    private static final int SLOTS = 4_096;
    private static final int MOST_TEXTS = SLOTS / 2;

    private final Function<String, @Nullable T> making;
    private final List<@Nullable Entry<T>> entries = new ArrayList<>(Collections.nCopies(SLOTS, null));
    private int size;

    /** A table that makes the value of a new text with {@code making}, which may find it unusable. */
    TextTable(Function<String, @Nullable T> making) {
        this.making = making;
    }

    /** The value of this text; null when it is unusable. */
    @Nullable
    T of(char[] characters, int from, int length) {
        int slot = slot(characters, from, length);
        @Nullable Entry<T> known = entries.get(slot);
        if (known != null) {
            return known.value();
        }
        String text = new String(characters, from, length);
        @Nullable T value = making.apply(text);
        if (size < MOST_TEXTS) {
            size++;
            entries.set(slot, new Entry<>(text, value));
        }
        return value;
    }

    /** The slot of this text, or the free one where it belongs. */
    private int slot(char[] characters, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        @Nullable Entry<T> there = entries.get(slot);
        while (there != null && !isSame(there.text(), characters, from, length)) {
            slot = (slot + 1) & (SLOTS - 1);
            there = entries.get(slot);
        }
        return slot;
    }

    private static boolean isSame(String text, char[] characters, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }
}

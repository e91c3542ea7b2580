package io.github.queuesla.server.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One state of the board as a server-sent event: in full, and as the difference to the state before. Immutable; the bytes are
 * shared by all viewers.
 */
final class Frame {

    private static final byte[] NOTHING = {};

    private final long number;
    private final byte[] full;
    private final byte[] change;

    /**
     * A state.
     *
     * @param number the number of the state, one more than that of the state before
     * @param full the whole state, in one line
     * @param change what is new since the state before, in one line
     */
    Frame(long number, String full, String change) {
        this.number = number;
        this.full = event(number, "board", full);
        this.change = event(number, "change", change);
    }

    long number() {
        return number;
    }

    /** The event for a viewer who has seen that state, or none ({@code -1}); empty for one who has seen this. */
    byte[] after(long seen) {
        if (seen == number) {
            return NOTHING;
        }
        return seen == number - 1 ? change : full;
    }

    private static byte[] event(long number, String name, String data) {
        return ("id: " + number + "\nevent: " + name + "\ndata: " + data + "\n\n").getBytes(UTF_8);
    }
}

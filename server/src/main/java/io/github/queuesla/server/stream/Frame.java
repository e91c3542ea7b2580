package io.github.queuesla.server.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One state of the board as a server-sent event: in full, and as the difference to the state before. Immutable; the bytes are
 * shared by all viewers.
 *
 * @param number the number of the state, one more than that of the state before
 * @param full the event with the whole state
 * @param change the event with what is new since the state before
 */
record Frame(long number, byte[] full, byte[] change) {

    static Frame of(long number, String full, String change) {
        return new Frame(number, event(number, "board", full), event(number, "change", change));
    }

    /** The event for a viewer who has seen that state, or none ({@code -1}). */
    byte[] after(long seen) {
        if (seen == number) {
            return new byte[0];
        }
        return seen == number - 1 ? change : full;
    }

    private static byte[] event(long number, String name, String data) {
        return ("id: " + number + "\nevent: " + name + "\ndata: " + data + "\n\n").getBytes(UTF_8);
    }
}

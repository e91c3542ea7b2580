package io.github.queuesla.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the server-sent events of one page, and keeps of each only its number and its time. Not thread-safe. */
final class StreamReader {

    /** Enough for the beginning of a line that has the time of a board. */
    private static final int KEPT = 160;

    private static final Pattern TIME = Pattern.compile("^data: \\{.*?\"at\":\"([^\"]+)\"");

    /** Receives each state as soon as its last byte is there. */
    interface Listener {
        void state(long number, Instant computed);
    }

    private final Listener listener;
    private final byte[] line = new byte[KEPT];
    private int length;
    private long number = -1;
    private Instant computed = Instant.EPOCH;

    StreamReader(Listener listener) {
        this.listener = listener;
    }

    void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                line();
                length = 0;
            } else if (length < KEPT) {
                line[length++] = next;
            }
        }
    }

    private void line() {
        if (length == 0) {
            if (number >= 0) {
                listener.state(number, computed);
            }
            number = -1;
            return;
        }
        String text = new String(line, 0, length, ISO_8859_1);
        Matcher time = TIME.matcher(text);
        if (text.startsWith("id: ")) {
            number = Long.parseLong(text.substring("id: ".length()));
        } else if (time.find()) {
            computed = Instant.parse(time.group(1));
        }
    }
}

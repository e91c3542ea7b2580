package io.github.queuesla.genesys.conversation;

import io.github.queuesla.http.MalformedBody;
import java.io.IOException;
import java.io.InputStream;

/** A stream that may be of any length, in which no record is longer than allowed. Not thread-safe. */
final class RecordLimit extends InputStream {

    private static final long MOST_BYTES = 16L << 20;

    private final InputStream stream;
    private long left = MOST_BYTES;

    RecordLimit(InputStream stream) {
        this.stream = stream;
    }

    /** Begins the next record. What the parser has read ahead of it counts for the record before. */
    void next() {
        left = MOST_BYTES;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = stream.read(buffer, offset, length);
        left -= Math.max(0, count);
        if (left < 0) {
            throw new MalformedBody("a conversation is longer than " + MOST_BYTES + " bytes");
        }
        return count;
    }
}

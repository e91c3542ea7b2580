package io.github.queuesla.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with an error once it is longer than allowed, and remembers how reading it failed. */
final class BoundedBody extends FilterInputStream {
    private final long most;
    private long read;
    private boolean tooLong;
    private boolean broken;

    BoundedBody(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    /** Whether it was longer than allowed. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether it could not be read to its end. */
    boolean broken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count;
        try {
            count = super.read(into, from, length);
        } catch (IOException failed) {
            broken = true;
            throw failed;
        }
        read += Math.max(0, count);
        if (read > most) {
            tooLong = true;
            throw new MalformedBody("the body is longer than " + most + " bytes");
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] passed = new byte[(int) Math.min(8_192, Math.max(0, count))];
        return Math.max(0, read(passed, 0, passed.length));
    }

    /** Does nothing: the answer it belongs to is closed by whoever received it. */
    @Override
    public void close() {}
}

package io.github.queuesla.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body that fails when it is longer than allowed. It remembers what broke it, so an error of the connection can be
 * told from one of the reader. Not thread-safe.
 */
final class BoundedBody extends InputStream {
    private final InputStream body;
    private final long most;
    private long left;
    private @Nullable IOException failure;

    BoundedBody(InputStream body, long most) {
        this.body = body;
        this.most = most;
        this.left = most;
    }

    /** The failure of the connection, or the exceeded limit; null when neither happened. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        try {
            // One byte more than allowed, so that a body of exactly the limit passes and a longer one fails
            // (docs/adr/0005).
            return count(body.read(buffer, offset, (int) Math.min(length, left + 1)));
        } catch (IOException broken) {
            failure = broken;
            throw broken;
        }
    }

    /** Reads the rest, so that a body cut off after the part that was needed is noticed. */
    void drain() throws IOException {
        byte[] rest = new byte[8_192];
        int read = 0;
        while (read >= 0) {
            read = read(rest, 0, rest.length);
        }
    }

    private int count(int read) throws IOException {
        if (read > left) {
            throw new IOException("the body is longer than " + most + " bytes");
        }
        left -= Math.max(0, read);
        return read;
    }
}

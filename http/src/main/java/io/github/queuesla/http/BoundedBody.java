package io.github.queuesla.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body that ends in an error when it is longer than allowed, and remembers what broke it, so that a reader's own
 * complaints can be told from those of the wire. For one thread.
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

    /** What the wire, or the bound, did to the reading; null when nothing. */
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
            return count(body.read(buffer, offset, (int) Math.min(length, left + 1)));
        } catch (IOException broken) {
            failure = broken;
            throw broken;
        }
    }

    /** Reads what is left, so that a body cut off behind the part that was needed is noticed. */
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

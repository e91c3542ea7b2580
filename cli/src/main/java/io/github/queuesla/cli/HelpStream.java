package io.github.queuesla.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where help and version go. A {@code PrintWriter} above it keeps a failure to itself, so that it is remembered here. */
final class HelpStream extends FilterOutputStream {

    private @Nullable IOException failure;

    HelpStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    /** Why not all of it could be written; empty when it was. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }
}

package io.github.queuesla.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The output stream of help and version, which remembers a failure to write. */
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
            // picocli prints through a PrintWriter, which swallows the exception; the exit code needs it.
            failure = failed;
            throw failed;
        }
    }

    /** The last failure to write; empty if everything was written. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }
}

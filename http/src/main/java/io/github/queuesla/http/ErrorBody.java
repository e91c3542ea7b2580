package io.github.queuesla.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The body of an error response: at most 64 KB, and what arrives within 5 seconds. */
final class ErrorBody {
    private static final int MAX_BYTES = 64 << 10;
    private static final long TIME_LIMIT_NANOS = Duration.ofSeconds(5).toNanos();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable IOException broken;

    private ErrorBody() {}

    /** Reads up to the limits; a broken body keeps what arrived before. */
    static ErrorBody read(InputStream body, LongSupplier nanoTime) {
        ErrorBody read = new ErrorBody();
        try {
            read.readFrom(body, nanoTime);
        } catch (IOException failed) {
            read.broken = failed;
        }
        return read;
    }

    private void readFrom(InputStream body, LongSupplier nanoTime) throws IOException {
        byte[] buffer = new byte[8_192];
        long start = nanoTime.getAsLong();
        // An error body may drip for ever; its text only explains a status that is already known (docs/adr/0005).
        while (bytes.size() < MAX_BYTES && nanoTime.getAsLong() - start < TIME_LIMIT_NANOS) {
            int read = body.read(buffer, 0, Math.min(buffer.length, MAX_BYTES - bytes.size()));
            if (read < 0) {
                return;
            }
            bytes.write(buffer, 0, read);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** What broke the body off; null when nothing did. */
    @Nullable
    IOException broken() {
        return broken;
    }
}

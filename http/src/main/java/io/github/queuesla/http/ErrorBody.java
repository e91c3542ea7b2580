package io.github.queuesla.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The body of a refusal: as much of it as comes soon, and never more than 64 KB. */
final class ErrorBody {
    private static final int MOST = 64 << 10;
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable IOException broken;

    private ErrorBody() {}

    /** Reads what can be read. */
    static ErrorBody read(InputStream body, LongSupplier nanoTime) {
        ErrorBody read = new ErrorBody();
        try {
            read.take(body, nanoTime);
        } catch (IOException failed) {
            read.broken = failed;
        }
        return read;
    }

    private void take(InputStream body, LongSupplier nanoTime) throws IOException {
        byte[] buffer = new byte[8_192];
        long start = nanoTime.getAsLong();
        while (bytes.size() < MOST && nanoTime.getAsLong() - start < PATIENCE) {
            int read = body.read(buffer, 0, Math.min(buffer.length, MOST - bytes.size()));
            if (read < 0) {
                return;
            }
            bytes.write(buffer, 0, read);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** What ended it before its time; null when nothing did. */
    @Nullable
    IOException broken() {
        return broken;
    }
}

package io.github.queuesla.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The body of a refusal: as much of it as comes soon, and never more than 64 KB. */
final class ErrorBody {
    private static final int MOST = 64 << 10;
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();

    private ErrorBody() {}

    /** Reads what can be read; what breaks it is no news beside the refusal itself. */
    static byte[] read(InputStream body, LongSupplier nanoTime) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        long start = nanoTime.getAsLong();
        try {
            while (bytes.size() < MOST && nanoTime.getAsLong() - start < PATIENCE) {
                int read = body.read(buffer, 0, Math.min(buffer.length, MOST - bytes.size()));
                if (read < 0) {
                    break;
                }
                bytes.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }
}

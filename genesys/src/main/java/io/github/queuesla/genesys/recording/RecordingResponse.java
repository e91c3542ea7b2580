package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body is kept as it is read, packed, since several large ones may be read at once. For one thread, as
 * every answer is.
 */
final class RecordingResponse implements WireResponse {

    private final WireResponse answer;
    private final boolean bodyKept;
    private final Consumer<StoredResponse> keeping;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final OutputStream read;
    private @Nullable StoredFailure broken;

    RecordingResponse(WireResponse answer, boolean bodyKept, Consumer<StoredResponse> keeping) throws IOException {
        this.answer = answer;
        this.bodyKept = bodyKept;
        this.keeping = keeping;
        this.read = new FastGzip(packed);
    }

    @Override
    public int status() {
        return answer.status();
    }

    @Override
    public Headers headers() {
        return answer.headers();
    }

    @Override
    public InputStream body() {
        InputStream body = answer.body();
        return bodyKept ? new Copying(body) : body;
    }

    /** Keeps what was read; of an exchange that was interrupted nothing is kept, since it has not ended. */
    @Override
    public void close() {
        answer.close();
        if (!Thread.currentThread().isInterrupted()) {
            keeping.accept(new StoredResponse(
                    status(),
                    StoredResponse.worthKeeping(headers()),
                    StoredBody.of(unpacked()),
                    Optional.ofNullable(broken)));
        }
    }

    private byte[] unpacked() {
        try {
            read.close();
            return new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray())).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private final class Copying extends InputStream {
        private final InputStream body;

        Copying(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, buffer.length);
            int count;
            try {
                count = body.read(buffer, offset, length);
            } catch (IOException failure) {
                broken = StoredFailure.of(failure);
                throw failure;
            }
            if (count > 0) {
                read.write(buffer, offset, count);
            }
            return count;
        }
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

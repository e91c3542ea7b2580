package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.conversation.ConversationExcerpt;
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
 * A response that records its body while it is read, compressed, since several large ones may be in memory at once. Not
 * thread-safe.
 */
final class RecordingResponse implements WireResponse {

    /** How much of a body is recorded. */
    enum Extent {
        EVERYTHING,
        /** Conversations without data about customers. */
        WITHOUT_CUSTOMERS,
        NOTHING
    }

    private final WireResponse response;
    private final Extent extent;
    private final Consumer<StoredResponse> recorder;
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final OutputStream read;
    private @Nullable StoredFailure broken;

    RecordingResponse(WireResponse response, Extent extent, Consumer<StoredResponse> recorder) throws IOException {
        this.response = response;
        this.extent = extent;
        this.recorder = recorder;
        OutputStream gzip = new FastGzip(compressed);
        // An error body is not one of conversations.
        boolean excerpt = extent == Extent.WITHOUT_CUSTOMERS && response.status() / 100 == 2;
        this.read = excerpt ? new ConversationExcerpt(gzip) : gzip;
    }

    @Override
    public int status() {
        return response.status();
    }

    @Override
    public Headers headers() {
        return response.headers();
    }

    @Override
    public InputStream body() {
        InputStream body = response.body();
        return extent == Extent.NOTHING ? body : new RecordedBody(body);
    }

    /** Stores what was read; nothing after an interrupt, since the exchange did not finish. */
    @Override
    public void close() {
        response.close();
        if (!Thread.currentThread().isInterrupted()) {
            recorder.accept(new StoredResponse(
                    status(),
                    StoredResponse.relevant(headers()),
                    StoredBody.of(decompressed()),
                    Optional.ofNullable(broken)));
        }
    }

    private byte[] decompressed() {
        try {
            read.close();
            return new GZIPInputStream(new ByteArrayInputStream(compressed.toByteArray())).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private final class RecordedBody extends InputStream {
        private final InputStream body;

        RecordedBody(InputStream body) {
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

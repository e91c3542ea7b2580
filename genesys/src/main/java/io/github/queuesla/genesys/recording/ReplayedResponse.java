package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** A response from a recording; its body breaks off where the recorded one did. */
final class ReplayedResponse implements WireResponse {

    private final StoredResponse response;
    private @Nullable InputStream body;

    ReplayedResponse(StoredResponse response) {
        this.response = response;
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
        InputStream opened = body;
        if (opened == null) {
            InputStream bytes = new ByteArrayInputStream(response.body().bytes());
            opened = response.broken()
                    .map(failure -> (InputStream) new SequenceInputStream(bytes, new Breaking(failure)))
                    .orElse(bytes);
            body = opened;
        }
        return opened;
    }

    @Override
    public void close() {}

    private static final class Breaking extends InputStream {
        private final StoredFailure failure;

        Breaking(StoredFailure failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure.thrown();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw failure.thrown();
        }
    }
}

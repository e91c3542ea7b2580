package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** An answer from a recording, with a body that breaks off where it did then. */
final class ReplayedResponse implements WireResponse {

    private final StoredResponse answer;
    private @Nullable InputStream body;

    ReplayedResponse(StoredResponse answer) {
        this.answer = answer;
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
        InputStream begun = body;
        if (begun == null) {
            InputStream bytes = new ByteArrayInputStream(answer.body().bytes());
            begun = answer.broken()
                    .map(failure -> (InputStream) new SequenceInputStream(bytes, new Breaking(failure)))
                    .orElse(bytes);
            body = begun;
        }
        return begun;
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

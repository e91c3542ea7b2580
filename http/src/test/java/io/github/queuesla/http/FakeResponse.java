package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** A response that is complete, or breaks where the test says. */
record FakeResponse(int status, Headers headers, InputStream body) implements WireResponse {
    static FakeResponse of(int status, String body) {
        return new FakeResponse(status, Headers.none(), stream(body));
    }

    FakeResponse with(String header, String value) {
        return new FakeResponse(status, headers.with(header, value), body);
    }

    /** A copy whose body ends with this failure. */
    FakeResponse breaking(IOException failure) {
        return new FakeResponse(status, headers, new SequenceInputStream(body, new Broken(failure)));
    }

    private static final class Broken extends InputStream {
        private final IOException failure;

        Broken(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw failure;
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
}

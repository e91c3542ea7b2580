package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSource;

/** A response of OkHttp. Not thread-safe. */
final class OkHttpResponse implements WireResponse {
    private final Call call;
    private final Response response;
    private final BufferedSource source;
    private final Headers headers;

    OkHttpResponse(Call call, Response response, Duration idleBody) {
        this.call = call;
        this.response = response;
        this.source = response.body().source();
        this.headers = RetryAfterShield.restored(response.headers());
        source.timeout().timeout(idleBody.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int status() {
        return response.code();
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public InputStream body() {
        return new Body(source.inputStream());
    }

    @Override
    public void close() {
        // Cancelled first: OkHttp would otherwise read on for a while after an unfinished body, to reuse the
        // connection.
        call.cancel();
        response.close();
    }

    private static final class Body extends InputStream {
        private final InputStream decoded;

        Body(InputStream decoded) {
            this.decoded = decoded;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                // Okio would block for a byte, although none is requested.
                return 0;
            }
            try {
                return decoded.read(buffer, offset, length);
            } catch (InterruptedIOException late) {
                throw OkHttpExchange.timedOut(late);
            }
        }
    }
}

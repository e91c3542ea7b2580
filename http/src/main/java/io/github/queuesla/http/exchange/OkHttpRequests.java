package io.github.queuesla.http.exchange;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Converts requests to those of OkHttp. */
final class OkHttpRequests {
    private OkHttpRequests() {}

    static Request of(WireRequest request, PendingResponse pending) {
        HttpUrl url = HttpUrl.get(request.uri().toString());
        // Two parsers that disagree on the host would let an address pass the rule and go elsewhere.
        if (!("[" + url.host() + "]").equalsIgnoreCase(request.uri().getHost())
                && !url.host().equalsIgnoreCase(request.uri().getHost())) {
            throw new IllegalArgumentException(
                    "the address of host " + request.uri().getHost() + " is ambiguous");
        }
        Request.Builder builder = new Request.Builder().url(url).tag(PendingResponse.class, pending);
        for (String name : request.headers().names()) {
            request.headers().all(name).forEach(value -> builder.addHeader(name, value));
        }
        RequestBody body =
                request.body().map(bytes -> (RequestBody) new OnceOnly(bytes)).orElse(null);
        return builder.method(request.method(), body).build();
    }

    /** A body that OkHttp must not send twice, whatever the status. */
    private static final class OnceOnly extends RequestBody {
        private final byte[] bytes;

        OnceOnly(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}

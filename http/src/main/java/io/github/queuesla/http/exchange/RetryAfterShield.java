package io.github.queuesla.http.exchange;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Hides {@code Retry-After} from OkHttp, which would repeat a 503 with {@code Retry-After: 0} on its own account. */
final class RetryAfterShield implements Interceptor {
    private static final String NAME = "Retry-After";
    private static final String COVER = "Queue-Sla-Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        okhttp3.Headers.Builder covered = response.headers().newBuilder().removeAll(NAME);
        response.headers(NAME).forEach(value -> covered.addUnsafeNonAscii(COVER, value));
        return response.newBuilder().headers(covered.build()).build();
    }

    /** The headers as the server sent them. */
    static Headers uncovered(okhttp3.Headers received) {
        Headers headers = Headers.none();
        for (int i = 0; i < received.size(); i++) {
            String name = received.name(i);
            headers = headers.with(name.equalsIgnoreCase(COVER) ? NAME : name, received.value(i));
        }
        return headers;
    }
}

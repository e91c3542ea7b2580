package io.github.queuesla.http.exchange;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Hides {@code Retry-After} from OkHttp, which would itself repeat a 503 with {@code Retry-After: 0}. */
final class RetryAfterShield implements Interceptor {
    private static final String NAME = "Retry-After";
    private static final String COVER_NAME = "Queue-Sla-Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        // Its RetryAndFollowUpInterceptor does so despite retryOnConnectionFailure(false), which would bypass rate and
        // gate.
        Response response = chain.proceed(chain.request());
        okhttp3.Headers.Builder covered = response.headers().newBuilder().removeAll(NAME);
        response.headers(NAME).forEach(value -> covered.addUnsafeNonAscii(COVER_NAME, value));
        return response.newBuilder().headers(covered.build()).build();
    }

    /** The headers with {@code Retry-After} under its own name again. */
    static Headers restored(okhttp3.Headers received) {
        Headers headers = Headers.none();
        for (int i = 0; i < received.size(); i++) {
            String name = received.name(i);
            headers = headers.with(name.equalsIgnoreCase(COVER_NAME) ? NAME : name, received.value(i));
        }
        return headers;
    }
}

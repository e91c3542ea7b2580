package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.NoAnswer;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What became of one try. */
sealed interface Outcome<T> {
    /** The HTTP status; null when no answer came. */
    @Nullable
    Integer status();

    /** The headers of the answer, without secrets; none when no answer came. */
    Headers headers();

    /** What went wrong, in words; null when nothing did. */
    @Nullable
    String problem();

    /** 2xx, and the body was read to its end. */
    record Success<T>(Integer status, Headers headers, T value) implements Outcome<T> {
        @Override
        public @Nullable String problem() {
            return null;
        }
    }

    /** An answer that is not 2xx. */
    record Refusal<T>(Integer status, Headers headers, ErrorDetail detail) implements Outcome<T> {
        @Override
        public @Nullable String problem() {
            return detail.message();
        }
    }

    /** No answer, or not all of it. */
    record Broken<T>(
            @Nullable Integer status,
            Headers headers,
            HttpFailureKind kind,
            @Nullable NoAnswer noAnswer,
            String problem,
            @Nullable IOException cause)
            implements Outcome<T> {}
}

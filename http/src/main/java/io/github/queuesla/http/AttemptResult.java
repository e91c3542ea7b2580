package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What became of one attempt. */
sealed interface AttemptResult<T> {
    /** What the answer began with; null when no answer came. */
    @Nullable
    ResponseHead head();

    /** What went wrong, in words; null when nothing did. */
    @Nullable
    String problem();

    /** The HTTP status; null when no answer came. */
    default @Nullable Integer status() {
        ResponseHead head = head();
        return head == null ? null : head.status();
    }

    /** The headers of the answer, without secrets; none when no answer came. */
    default Headers headers() {
        ResponseHead head = head();
        return head == null ? Headers.none() : head.headers();
    }

    /** What names the request for the platform's support; null when nothing does. */
    default @Nullable String correlationId() {
        ResponseHead head = head();
        return head == null ? null : head.correlationId();
    }

    /** 2xx, and the body was read to its end. */
    record Success<T>(ResponseHead head, T value) implements AttemptResult<T> {
        @Override
        public @Nullable String problem() {
            return null;
        }
    }

    /** An answer that is not 2xx. */
    record Refusal<T>(ResponseHead head, ErrorDetail detail) implements AttemptResult<T> {
        @Override
        public @Nullable String problem() {
            return detail.message();
        }

        @Override
        public @Nullable String correlationId() {
            return detail.correlationId();
        }
    }

    /** No answer, or not all of it. */
    record Broken<T>(
            @Nullable ResponseHead head,
            HttpFailureKind kind,
            @Nullable NoResponse noAnswer,
            String problem,
            @Nullable IOException cause)
            implements AttemptResult<T> {}
}

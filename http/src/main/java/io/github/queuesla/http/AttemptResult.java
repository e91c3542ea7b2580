package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The outcome of one attempt. */
sealed interface AttemptResult<T> {
    /** Status and headers; null without a response. */
    @Nullable
    ResponseHead head();

    /** What went wrong, in words; null after a success. */
    @Nullable
    String problem();

    /** What went wrong, for logs; null after a success. */
    default @Nullable String summary() {
        return problem();
    }

    /** The HTTP status; null without a response. */
    default @Nullable Integer status() {
        ResponseHead head = head();
        return head == null ? null : head.status();
    }

    /** The response headers, without secrets; empty without a response. */
    default Headers headers() {
        ResponseHead head = head();
        return head == null ? Headers.none() : head.headers();
    }

    /** The id that the platform's support asks for; null when there is none. */
    default @Nullable String correlationId() {
        ResponseHead head = head();
        return head == null ? null : head.correlationId();
    }

    /** A 2xx response whose body was read to its end. */
    record Success<T>(ResponseHead head, T value) implements AttemptResult<T> {
        @Override
        public @Nullable String problem() {
            return null;
        }
    }

    /** A response that is not 2xx. */
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

    /** No response, or an incomplete or unreadable one. */
    record Broken<T>(
            @Nullable ResponseHead head,
            HttpFailureKind kind,
            @Nullable NoResponse noResponse,
            String problem,
            @Nullable IOException cause)
            implements AttemptResult<T> {
        @Override
        public String summary() {
            String reason = noResponse == null ? "" : noResponse.words();
            return reason.isEmpty() || problem.isEmpty() ? reason + problem : reason + ": " + problem;
        }
    }
}

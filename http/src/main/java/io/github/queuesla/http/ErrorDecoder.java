package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.failure.ErrorDetail;

/** The error bodies and header names of one platform. Thread-safe. */
public interface ErrorDecoder {
    /**
     * Reads a response that is not 2xx. Never throws: an unreadable body gives {@link ErrorDetail#none()}.
     *
     * @param body at most the first 64 KB; may be cut off, and may not be JSON
     */
    ErrorDetail read(int status, Headers headers, byte[] body);

    /** The response header with the id that the platform's support asks for. */
    String correlationIdHeader();

    /** The response header with the number of requests allowed per minute. */
    String allowedRateHeader();
}

package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.failure.ErrorDetail;

/** How a platform words its errors and names its headers. Thread-safe. */
public interface ErrorDecoder {
    /**
     * Reads an answer that is not 2xx. Never throws: what cannot be read is {@link ErrorDetail#none()}.
     *
     * @param body at most the first 64 KB, perhaps cut off, perhaps not JSON at all
     */
    ErrorDetail read(int status, Headers headers, byte[] body);

    /** The header that names the request for the platform's support. */
    String correlationIdHeader();

    /** The header that says how many requests a minute are allowed. */
    String allowedRateHeader();
}

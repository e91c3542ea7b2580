package io.github.queuesla.cli.doctor;

import io.github.queuesla.http.exchange.Headers;
import java.time.Instant;

/**
 * A response as doctor looks at it. Immutable.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param sentAt when the request was sent, by the clock of this machine
 * @param receivedAt when the response was received, by the same clock
 */
record ObservedResponse(int status, Headers headers, Instant sentAt, Instant receivedAt) {}

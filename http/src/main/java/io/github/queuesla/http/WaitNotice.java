package io.github.queuesla.http;

import io.github.queuesla.http.failure.WaitReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A wait that begins now.
 *
 * @param label the waiting request's name in messages
 * @param length its length
 * @param reason its reason
 * @param nextAttempt the number of the attempt after it, from 1
 * @param maxAttempts the highest possible number of attempts
 * @param status the status that caused it; null without a response, or when the rate limit caused it
 * @param retryAfterAsReceived the header that caused it; null when there was none
 */
public record WaitNotice(
        String label,
        Duration length,
        WaitReason reason,
        int nextAttempt,
        int maxAttempts,
        @Nullable Integer status,
        @Nullable String retryAfterAsReceived) {}

package io.github.queuesla.http;

import io.github.queuesla.http.failure.WaitReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A wait that is about to begin.
 *
 * @param label what the waiting request is for
 * @param length how long
 * @param reason why
 * @param nextTry which try comes after it, from 1
 * @param mostTries how many tries there are at most
 * @param status the status that caused it; null when there was no answer, or for pacing
 * @param retryAfterAsReceived the header that demanded it; null when none did
 */
public record WaitNotice(
        String label,
        Duration length,
        WaitReason reason,
        int nextTry,
        int mostTries,
        @Nullable Integer status,
        @Nullable String retryAfterAsReceived) {}

package io.github.queuesla.core.count;

import java.util.Locale;

/** The reason why a row is missing or incomplete, as in reports. */
public enum FailureKind {
    /** No visible queue matches the id, name or pattern. */
    UNKNOWN_OR_NOT_VISIBLE,
    /** The queue has no contacts, and without a queue list its existence is not certain. */
    NOT_VERIFIED,
    /** The platform's counts contradict each other, for example more met than counted. */
    INCONSISTENT_COUNTS,
    /** The OAuth client could not log in: unknown id, wrong secret, or a token refused twice. */
    AUTHENTICATION_FAILED,
    /** The OAuth client has no permission. */
    ACCESS_DENIED,
    /** The platform asks for a wait beyond the time limit. */
    RATE_LIMITED,
    /** The platform refused the request. */
    REQUEST_REJECTED,
    /** The platform is not reachable, or not in time. */
    SOURCE_UNAVAILABLE,
    /** The response cannot be read or used. */
    UNREADABLE_ANSWER,
    /** The history does not have the time, or cannot read it. */
    NOT_IN_HISTORY,
    /** The user or the system stopped the run. */
    INTERRUPTED;

    /** The code in reports: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

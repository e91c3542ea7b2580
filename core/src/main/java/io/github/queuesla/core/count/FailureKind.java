package io.github.queuesla.core.count;

import java.util.Locale;

/** Why a row is not, or not quite, what was asked for. */
public enum FailureKind {
    /** No visible queue answers to that id, name or pattern. */
    UNKNOWN_OR_NOT_VISIBLE,
    /** The queue had no contacts, and without a queue list nobody can say whether it exists. */
    NOT_VERIFIED,
    /** The platform's counts contradict each other: more met than counted. */
    INCONSISTENT_COUNTS,
    /** The client was not let in: unknown id, wrong secret, or a token refused twice. */
    AUTHENTICATION_FAILED,
    /** The client is known, but lacks a permission. */
    ACCESS_DENIED,
    /** The platform asks to wait longer than there is time. */
    RATE_LIMITED,
    /** The platform understood the question and refuses to answer it. */
    REQUEST_REJECTED,
    /** The platform could not be reached, or not in time. */
    SOURCE_UNAVAILABLE,
    /** An answer came that cannot be read. */
    UNREADABLE_ANSWER,
    /** The run was stopped from outside. */
    INTERRUPTED;

    /** As printed in reports: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

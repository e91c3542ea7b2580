package io.github.queuesla.core.evidence;

/** What one contact is to a service level. */
public enum ContactResult {
    /** Counted, and met. */
    MET,
    /** Counted, and not met. */
    MISSED,
    /** Not counted. */
    EXCLUDED
}

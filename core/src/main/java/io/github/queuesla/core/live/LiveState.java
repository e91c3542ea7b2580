package io.github.queuesla.core.live;

import java.util.Locale;

/** What a supervisor needs to know first about a service level, the worst first. */
public enum LiveState {
    /** The target of the window is out of reach, or missed at its end. */
    MISSED,
    /**
     * The target can be reached, but not by going on like this: the window so far is below it, or will be once those
     * already lost are counted.
     */
    AT_RISK,
    /** The counts of some queues are not available. */
    UNAVAILABLE,
    /** The counts are too old to say anything. */
    STALE,
    /** Without a target, or with too few contacts for a verdict. */
    NO_VERDICT,
    /** The window so far meets the target. */
    MET,
    /** Open, but without a counted contact in the window. */
    NO_TRAFFIC,
    /** The window has not begun to be open. */
    NOT_YET,
    /** Outside the opening hours. */
    CLOSED,
    /** The contract does not apply the service level now. */
    NOT_VALID;

    /** The state in words: {@code at risk}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

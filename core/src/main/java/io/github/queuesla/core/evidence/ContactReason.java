package io.github.queuesla.core.evidence;

/** Why a contact is met, missed or excluded. */
public enum ContactReason {
    /** Answered within the threshold. */
    ANSWERED_IN_TIME,
    /** Answered after the threshold. */
    ANSWERED_LATE,
    /** Abandoned below the short-abandon limit. */
    SHORT_ABANDON,
    /** Abandoned within the threshold. */
    EARLY_ABANDON,
    /** Abandoned after the threshold. */
    LATE_ABANDON,
    /** Left the queue another way. */
    FLOW_OUT,
    /** Entered the queue, and has no outcome in the window. */
    UNRESOLVED,
    /**
     * Has no outcome in the window, and is not among the unresolved ones of the report: another contact that entered
     * before the window, or outside the hours, left the queue in it. The report knows only the difference.
     */
    SET_OFF,
    /** Outside the hours of the week. */
    OUTSIDE_HOURS,
    /** Outside the hours of a holiday, or of another special day. */
    SPECIAL_DAY,
    /** In a time range that, by agreement, does not count. */
    EXCLUSION,
    /** Of a medium that the service level does not cover. */
    OTHER_MEDIUM,
    /** A later visit of its conversation to the queue, where only the first one counts. */
    LATER_VISIT,
    /** Of a queue without complete counts in the window, which the report leaves out. */
    UNAVAILABLE
}

package io.github.queuesla.history.day;

import java.util.Locale;

/** Whether the platform may still change the contacts of a day. */
public enum DayState {
    /** It may: the day is too recent, or was fetched before the platform had all of it. */
    PROVISIONAL,
    /** It is not expected to. */
    SETTLED;

    /** The name in footers and reports: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

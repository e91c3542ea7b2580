package io.github.queuesla.history.sync;

import java.time.LocalDate;

/** Hears how a run gets on. */
public interface SyncListener {

    /** Hears nothing. */
    SyncListener NONE = new SyncListener() {};

    /** The run is going to fetch these days. */
    default void planned(SyncPlan plan) {}

    /** A conversation of that day arrived. */
    default void conversation(LocalDate day) {}

    /** A day has ended. */
    default void ended(DayResult result) {}
}

package io.github.queuesla.history.sync;

import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.history.day.HistoryView;
import java.time.Instant;

/**
 * A plan, with what it was made from.
 *
 * @param plan the plan
 * @param view the folder before the run
 * @param platform the platform's counts, as far as it was asked
 * @param planner the one that made it
 * @param retention how long the platform keeps contacts
 * @param now when it was made
 */
record PlannedRun(
        SyncPlan plan,
        HistoryView view,
        PlatformCounts platform,
        SyncPlanner planner,
        DataRetention retention,
        Instant now) {}

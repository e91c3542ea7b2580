package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.history.reconcile.Reason;
import io.github.queuesla.history.reconcile.Reconciliation;
import io.github.queuesla.history.reconcile.Uncompared;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Remark;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of a report on a history and the platform's counts. */
final class ReconcileWords {

    private ReconcileWords() {}

    /** A measure for programs. */
    static String code(Measure measure) {
        return outcome(measure.outcome()).replace(' ', '-')
                + (measure.isWaits()
                        ? "-wait-ms"
                        : within(measure).map(wait -> "-within-" + wait).orElse(""));
    }

    /** A measure for people. */
    static String of(Measure measure) {
        return outcome(measure.outcome())
                + (measure.isWaits()
                        ? ", wait in ms"
                        : within(measure).map(wait -> " within " + wait).orElse(""));
    }

    private static Optional<String> within(Measure measure) {
        return measure.belowMillis().map(limit -> WaitText.format(Duration.ofMillis(limit - 1)));
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "answered";
            case ABANDONED -> "abandoned";
            case FLOW_OUT -> "flow out";
            case ANY -> "offered";
        };
    }

    /** A reason in a word or two. */
    static String of(Reason reason) {
        return switch (reason) {
            case NOT_VISIBLE -> "not visible";
            case CORRECTED_SINCE -> "corrected since";
            case UNRESOLVED -> "unresolved";
            case NOT_SETTLED -> "not settled";
            case UNEXPLAINED -> "unexplained";
        };
    }

    /** The reasons that are there, each with the number of its rows, what it says, and what to do. */
    static List<String> reasons(Reconciliation found) {
        return Stream.of(Reason.values())
                .filter(reason -> found.count(reason) > 0)
                .map(reason ->
                        of(reason) + " (" + Prose.manyGrouped(found.count(reason), "row") + "): " + meaning(reason))
                .toList();
    }

    private static String meaning(Reason reason) {
        return switch (reason) {
            case NOT_VISIBLE ->
                "one side does not see the queue: it is outside the divisions of the OAuth client, or deleted with its"
                        + " contacts";
            case CORRECTED_SINCE ->
                "the platform counted the same when the day was fetched, and has changed it since; queue-sla sync"
                        + " --check-changes fetches it again";
            case UNRESOLVED ->
                "these contacts have no outcome in the history, and one on the platform; queue-sla sync --full with"
                        + " --from and --to fetches their days again";
            case NOT_SETTLED ->
                "the day was fetched while the platform still changed it; queue-sla sync fetches it again";
            case UNEXPLAINED ->
                "no reason is known; queue-sla sync --check-changes fetches days that differ, and queue-sla sync --full with"
                        + " --from and --to those of which only waits differ: run it, and compare again";
        };
    }

    /** The conclusion. */
    static List<String> sentences(Reconciliation found, int exitCode) {
        List<String> sentences = new ArrayList<>();
        sentences.add(agreement(found));
        if (exitCode == ExitCodes.PARTIAL) {
            sentences.add("Not everything could be compared.");
        }
        return sentences;
    }

    private static String agreement(Reconciliation found) {
        if (found.compared() == 0) {
            return "There is nothing to compare: neither side has contacts.";
        }
        long agreeing = found.compared() - found.differing();
        if (found.differing() == 0) {
            return Prose.manyGrouped(found.compared(), "number") + " compared: "
                    + (found.compared() == 1 ? "it agrees." : "all agree.");
        }
        long unexplained = found.count(Reason.UNEXPLAINED);
        return Prose.manyGrouped(found.compared(), "number") + " compared: "
                + (agreeing == 0 ? "none agrees" : Prose.grouped(agreeing) + (agreeing == 1 ? " agrees" : " agree"))
                + ", " + Prose.grouped(found.differing()) + " "
                + (found.differing() == 1 ? "differs" : "differ") + ", of which "
                + (unexplained == 0 ? "none is" : Prose.grouped(unexplained) + (unexplained == 1 ? " is" : " are"))
                + " unexplained.";
    }

    /** The remarks about a part that could not be compared: one, or one for each of its queues. */
    static List<Remark> remarks(Uncompared part, ZoneId zone) {
        String days = days(part.range(), zone);
        String code = part.failure().map(failure -> failure.kind().code()).orElse("no-longer-available");
        String message = switch (part.cause()) {
            case HISTORY -> part.failure().map(FailureWords::of).orElseThrow();
            case PLATFORM ->
                days + ": the platform's counts are missing: "
                        + part.failure().map(FailureWords::of).orElseThrow();
            case FORGOTTEN -> days + ": the platform has no contacts of this time any more";
        };
        return part.queues().isEmpty()
                ? List.of(Remark.of(Optional.empty(), code, message))
                : part.queues().stream()
                        .sorted()
                        .map(QueueId::value)
                        .map(queue -> Remark.of(Optional.of(queue), code, queue + ", " + message))
                        .toList();
    }

    private static String days(TimeRange range, ZoneId zone) {
        LocalDate first = range.start().atZone(zone).toLocalDate();
        LocalDate last = range.end().minusNanos(1).atZone(zone).toLocalDate();
        return DayRanges.of(first, last);
    }
}

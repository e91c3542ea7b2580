package io.github.queuesla.cli.environment;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.genesys.recording.RecordingProblem;
import io.github.queuesla.history.folder.HistoryException;
import java.util.List;

/** The exit codes of all commands. Scripts depend on them, so they never change. */
public final class ExitCodes {

    public static final int DONE = 0;
    public static final int INTERNAL_ERROR = 1;
    public static final int USAGE = 2;
    public static final int CONFIGURATION = 3;
    public static final int ACCESS = 4;
    public static final int UNAVAILABLE = 5;
    public static final int REFUSED = 6;
    public static final int PARTIAL = 7;
    public static final int TARGET_MISSED = 10;
    // The same as for a missed target: the answer is no.
    public static final int UNEXPLAINED = TARGET_MISSED;
    public static final int RESTATED = TARGET_MISSED;
    // As a shell reports a process that SIGINT ended: 128 + 2.
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}

    /** The code for a recording that cannot be written, read or replayed. */
    public static int of(RecordingProblem problem) {
        return switch (problem.kind()) {
            case IN_THE_WAY,
                    NO_PARENT,
                    NOT_ALLOWED,
                    TAKEN,
                    NOT_EMPTY,
                    NO_FOLDER,
                    NO_RECORDING,
                    UNREADABLE,
                    NOT_WRITTEN,
                    NOT_RECORDED -> CONFIGURATION;
        };
    }

    /** The code for a history that cannot be read or written. */
    public static int of(HistoryException failed) {
        return switch (failed.kind()) {
            case NO_HISTORY,
                    NOT_EMPTY,
                    NO_PARENT,
                    NEWER_FORMAT,
                    OTHER_ORGANISATION,
                    NO_ORGANISATION,
                    IN_USE,
                    NOT_WRITABLE,
                    NOT_READABLE,
                    DISK_FULL,
                    DAMAGED,
                    REPLACED,
                    REMOVED,
                    SETTLED,
                    SETTLED_DAMAGED,
                    ENGINE_NOT_AVAILABLE -> CONFIGURATION;
            case CANCELLED -> INTERRUPTED;
            case ENGINE_FAILED -> INTERNAL_ERROR;
        };
    }

    /** The code for a run that fails for this reason. */
    public static int of(FailureKind kind) {
        return switch (kind) {
            case AUTHENTICATION_FAILED, ACCESS_DENIED -> ACCESS;
            case RATE_LIMITED, SOURCE_UNAVAILABLE -> UNAVAILABLE;
            case REQUEST_REJECTED, UNREADABLE_ANSWER -> REFUSED;
            case INTERRUPTED -> INTERRUPTED;
            case UNKNOWN_OR_NOT_VISIBLE, NOT_VERIFIED, INCONSISTENT_COUNTS, NOT_IN_HISTORY -> PARTIAL;
        };
    }

    /** The code for several answers of one run. */
    public static int worst(List<Integer> codes) {
        List<Integer> failures = codes.stream()
                .filter(code -> code != DONE && code != TARGET_MISSED)
                .toList();
        if (failures.isEmpty()) {
            return codes.contains(TARGET_MISSED) ? TARGET_MISSED : DONE;
        }
        // With the cause of the failure only if nothing at all was answered.
        return failures.size() == codes.size() && !failures.contains(PARTIAL) ? failures.get(0) : PARTIAL;
    }

    /** The code for a run without any available queue: that of the first cause. */
    public static int ofNoResult(List<Problem> problems) {
        return problems.stream()
                .map(problem -> of(problem.kind()))
                .filter(code -> code != PARTIAL)
                .findFirst()
                .orElse(PARTIAL);
    }
}

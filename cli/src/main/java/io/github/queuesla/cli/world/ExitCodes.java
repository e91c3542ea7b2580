package io.github.queuesla.cli.world;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.genesys.recording.RecordingProblem;
import java.util.List;
import java.util.Optional;

/** What a script is told about how a command ended. These numbers are a promise. */
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
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}

    /** The code for a recording that cannot be made, read or asked. */
    public static int of(RecordingProblem problem) {
        return switch (problem.kind()) {
            case FOLDER -> CONFIGURATION;
            case NOT_RECORDED -> REFUSED;
            case NOT_WRITTEN -> INTERNAL_ERROR;
        };
    }

    /** The code for a source that gave nothing. */
    public static int of(CountSourceException failure) {
        if (failure instanceof CountSourceException.AuthenticationFailed
                || failure instanceof CountSourceException.AccessDenied) {
            return ACCESS;
        }
        if (failure instanceof CountSourceException.RequestRejected
                || failure instanceof CountSourceException.UnreadableAnswer) {
            return REFUSED;
        }
        return failure instanceof CountSourceException.Interrupted ? INTERRUPTED : UNAVAILABLE;
    }

    /** The code for a run of which nothing could be measured: that of the first cause. */
    public static int ofNothing(List<Problem> problems) {
        return problems.stream()
                .map(Problem::cause)
                .flatMap(Optional::stream)
                .map(ExitCodes::of)
                .findFirst()
                .orElse(PARTIAL);
    }
}

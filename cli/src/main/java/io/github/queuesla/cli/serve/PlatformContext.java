package io.github.queuesla.cli.serve;

import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.run.LivePlatform;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.core.live.LiveQuery;
import io.github.queuesla.core.live.QueryStatus;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.server.BoardContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the pages of a board say about the platform.
 *
 * @param platform the platform
 * @param speed how many seconds of the board pass in a real one
 */
record PlatformContext(LivePlatform platform, int speed) implements BoardContext {

    @Override
    public Provenance provenance(Instant at) {
        return platform.provenance(at);
    }

    @Override
    public List<String> notices(LiveBoard board) {
        List<String> notices = new ArrayList<>();
        for (QueryStatus status : board.queries()) {
            status.failure().ifPresent(failure -> notices.add(what(status.query()) + ": " + words(failure)));
        }
        board.rows().stream()
                .flatMap(row -> row.withheld().stream())
                .findFirst()
                .ifPresent(failure -> notices.add(what(LiveQuery.OBSERVATIONS) + ": " + words(failure)));
        return notices.stream().distinct().toList();
    }

    private static String what(LiveQuery query) {
        return switch (query) {
            case QUEUE_LIST -> "The queue list is not up to date";
            case CLOSED_DAYS -> "The counts of earlier days are not up to date";
            case TODAY -> "The counts are not up to date";
            case OBSERVATIONS -> "The waiting contacts are unknown";
            case FORECAST -> "There is no forecast from the weeks before";
        };
    }

    private static String words(Failure failure) {
        return FailureWords.of(failure);
    }
}

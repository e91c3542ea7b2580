package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueResult;
import java.util.List;
import java.util.Optional;

/**
 * One queue in one window.
 *
 * @param rows the rows, at least one
 * @param attainment the attainment of its available rows together; includes unresolved contacts, which rows of a part of
 *     the window leave out
 * @param counts the counts of the attainment; empty when no row has any
 */
record QueueTally(List<QueueResult> rows, Attainment attainment, Optional<TermCounts> counts) {

    Queue queue() {
        return rows.get(0).queue();
    }

    boolean isMissing() {
        return rows.stream().anyMatch(row -> row.attainment().isUnavailable());
    }
}

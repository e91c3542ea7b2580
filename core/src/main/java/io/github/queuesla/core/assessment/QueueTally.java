package io.github.queuesla.core.assessment;

import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueResult;
import java.util.List;

/**
 * The rows of one queue in one window.
 *
 * @param rows the rows, at least one
 */
record QueueTally(List<QueueResult> rows) {

    Queue queue() {
        return rows.get(0).queue();
    }

    /** Its available rows, pooled. */
    Attainment attainment() {
        return Pooling.pool(rows.stream().map(QueueResult::attainment).toList());
    }

    boolean isMissing() {
        return rows.stream().anyMatch(row -> row.attainment().isUnavailable());
    }
}

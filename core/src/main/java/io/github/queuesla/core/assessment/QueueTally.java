package io.github.queuesla.core.assessment;

import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueResult;
import java.util.List;

/**
 * One queue in one window.
 *
 * @param rows the parts that were asked for, at least one
 */
record QueueTally(List<QueueResult> rows) {

    Queue queue() {
        return rows.get(0).queue();
    }

    /** Its rows together, those left out that could not be had. */
    Attainment attainment() {
        return Pooling.pool(rows.stream().map(QueueResult::attainment).toList());
    }

    boolean isMissing() {
        return rows.stream().anyMatch(row -> row.attainment().isUnavailable());
    }
}

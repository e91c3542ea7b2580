package io.github.queuesla.core.assessment;

import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import java.util.List;

/** The results of service levels over one whole period, as in a report by options. */
record Rows(Result result) {

    List<QueueResult> rows() {
        return result.rows().toList();
    }

    /** One for each service level. */
    List<WindowResult> totals() {
        return result.windows().toList();
    }

    WindowResult total() {
        return totals().get(0);
    }

    List<Problem> problems() {
        return result.problems();
    }

    List<String> notes() {
        return result.notes();
    }
}

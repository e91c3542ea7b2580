package io.github.queuesla.report.contract;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.result.QueueShare;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import java.util.ArrayList;
import java.util.List;

/**
 * One queue in one window of one service level: a row of the results.
 *
 * @param level the promise
 * @param window when
 * @param share what the queue contributed
 */
record ContractRow(ServiceLevel level, WindowResult window, QueueShare share) {

    /** All rows, by service level, then window, then queue. */
    static List<ContractRow> of(ContractReport report) {
        List<ContractRow> rows = new ArrayList<>();
        for (ServiceLevelResult result : report.assessment().levels()) {
            for (WindowResult window : result.windows()) {
                window.rows().forEach(share -> rows.add(new ContractRow(result.level(), window, share)));
            }
        }
        return rows;
    }
}

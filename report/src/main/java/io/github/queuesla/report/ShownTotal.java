package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.Total;
import io.github.queuesla.core.result.WindowResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Several queues together: those of a division, or all.
 *
 * @param definition the promise
 * @param share what they come to
 * @param provisional whether the platform may still change these counts
 */
record ShownTotal(SlaDefinition definition, Total share, boolean provisional) {

    static List<ShownTotal> of(ServiceLevelResult result) {
        SlaDefinition definition = result.level().definition();
        List<ShownTotal> totals = new ArrayList<>();
        for (WindowResult window : result.windows()) {
            List<Total> shares = new ArrayList<>(window.divisions());
            shares.add(window.total());
            shares.forEach(share -> totals.add(
                    new ShownTotal(definition, share, window.outcome().provisional())));
        }
        return totals;
    }
}

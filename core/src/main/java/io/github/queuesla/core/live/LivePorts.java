package io.github.queuesla.core.live;

import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.QueueDirectory;

/**
 * What a live board asks. Immutable.
 *
 * @param counts the counts
 * @param queues the queues
 * @param observations the contacts that wait
 * @param forecasts the contacts that are expected
 * @param cost the number of requests for counts, by which the schedule keeps its share of the rate
 */
public record LivePorts(
        CountSource counts,
        QueueDirectory queues,
        ObservationSource observations,
        ForecastSource forecasts,
        RequestCost cost) {}

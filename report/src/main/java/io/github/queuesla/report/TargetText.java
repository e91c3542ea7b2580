package io.github.queuesla.report;

import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.time.WaitText;
import java.util.stream.Collectors;

/** Says the service levels configured on a queue in words. */
final class TargetText {

    private TargetText() {}

    static String of(Queue queue) {
        return queue.targets().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().percentage() + " in "
                        + WaitText.format(entry.getValue().within()))
                .collect(Collectors.joining("; "));
    }
}

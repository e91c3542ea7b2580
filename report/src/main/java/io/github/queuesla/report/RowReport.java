package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.time.WaitText;
import java.util.List;
import java.util.Map;

/**
 * Results by options together with what a reader has to know about them. Immutable.
 *
 * @param result the results, a service level for each threshold
 * @param provenance where they come from
 * @param noTraffic what stands for the percentage of a queue without traffic
 * @param typedThresholds by name of the definition, its threshold as the user wrote it; where there is none, its
 *     shortest spelling is printed
 * @param problems why numbers are not, or not quite, what was asked for
 * @param notes remarks that make no number wrong
 */
public record RowReport(
        Result result,
        Provenance provenance,
        NoTrafficDisplay noTraffic,
        Map<String, String> typedThresholds,
        List<Remark> problems,
        List<String> notes) {

    public RowReport {
        typedThresholds = Map.copyOf(typedThresholds);
    }

    /** Results with thresholds in their shortest spelling and no traffic as 0.0. */
    public static RowReport of(Result result, Provenance provenance) {
        return new RowReport(result, provenance, NoTrafficDisplay.ZERO, Map.of(), List.of(), List.of());
    }

    /** The threshold as the user wrote it. */
    String typedThreshold(SlaDefinition definition) {
        return typedThresholds.getOrDefault(
                definition.name(), WaitText.format(definition.threshold().within()));
    }
}

package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.WaitText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results together with what a reader has to know about them. Immutable.
 *
 * @param assessment the results
 * @param provenance where they come from
 * @param noTraffic what stands for the percentage of a queue without traffic
 * @param granularity the pieces that rows are split into; empty when they are not split by time
 * @param typedThresholds by name of the definition, its threshold as the user wrote it; where there is none, its
 *     shortest spelling is printed
 * @param problems why rows are not, or not quite, what was asked for
 * @param notes remarks that make no row wrong
 */
public record Report(
        Assessment assessment,
        Provenance provenance,
        NoTrafficDisplay noTraffic,
        Optional<Granularity> granularity,
        Map<String, String> typedThresholds,
        List<Remark> problems,
        List<String> notes) {

    public Report {
        typedThresholds = Map.copyOf(typedThresholds);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Results about which there is nothing to say. */
    public Report(
            Assessment assessment,
            Provenance provenance,
            NoTrafficDisplay noTraffic,
            Optional<Granularity> granularity,
            Map<String, String> typedThresholds) {
        this(assessment, provenance, noTraffic, granularity, typedThresholds, List.of(), List.of());
    }

    /** Results that are not split by time, with thresholds in their shortest spelling and no traffic as 0.0. */
    public static Report of(Assessment assessment, Provenance provenance) {
        return new Report(assessment, provenance, NoTrafficDisplay.ZERO, Optional.empty(), Map.of());
    }

    /** The threshold as the user wrote it. */
    String typedThreshold(SlaDefinition definition) {
        return typedThresholds.getOrDefault(
                definition.name(), WaitText.format(definition.threshold().within()));
    }
}

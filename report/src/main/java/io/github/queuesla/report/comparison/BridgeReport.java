package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.report.RenderOptions;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * The way from our numbers to the platform's own; as JSON, the schema {@code queue-sla.bridge/1}. Immutable.
 *
 * @param bridges one for each service level
 * @param gaps what is missing on either side of which, in words; nothing where all is there
 * @param period what they are about
 * @param provenance where the counts come from
 */
public record BridgeReport(List<Bridge> bridges, Map<Bridge, List<String>> gaps, Period period, Provenance provenance)
        implements ComparisonReport {

    public BridgeReport {
        bridges = List.copyOf(bridges);
        gaps = Map.copyOf(gaps);
    }

    List<String> gaps(Bridge bridge) {
        return gaps.getOrDefault(bridge, List.of());
    }

    @Override
    public void write(ComparisonFormat format, RenderOptions options, Writer out) throws IOException {
        new Renditions(
                        taste -> BridgeTable.lines(this, taste),
                        csv -> BridgeCsv.fill(this, csv),
                        json -> BridgeJson.write(this, json))
                .write(format, options, out);
    }
}

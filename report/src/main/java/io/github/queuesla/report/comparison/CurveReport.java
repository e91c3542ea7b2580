package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.report.RenderOptions;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Service levels at other thresholds; as JSON, the schema {@code queue-sla.curve/1}. Immutable.
 *
 * @param curves one for each service level
 * @param period what they are about
 * @param provenance where the counts come from
 */
public record CurveReport(List<ThresholdCurve> curves, Period period, Provenance provenance)
        implements ComparisonReport {

    public CurveReport {
        curves = List.copyOf(curves);
    }

    @Override
    public void write(ComparisonFormat format, RenderOptions options, Writer out) throws IOException {
        new Renditions(
                        taste -> CurveTable.lines(this, taste),
                        csv -> CurveCsv.fill(this, csv),
                        json -> CurveJson.write(this, json))
                .write(format, options, out);
    }
}

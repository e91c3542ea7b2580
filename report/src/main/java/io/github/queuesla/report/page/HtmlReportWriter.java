package io.github.queuesla.report.page;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.contract.ContractReport;
import io.github.queuesla.report.contract.ContractReportWriter;
import io.github.queuesla.report.level.LevelReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a contract report as a page. */
public final class HtmlReportWriter implements ContractReportWriter {

    private final Map<String, Curve> curves;

    private HtmlReportWriter(Map<String, Curve> curves) {
        this.curves = Map.copyOf(curves);
    }

    /** A page without threshold curves. */
    public static HtmlReportWriter withoutCurves() {
        return withCurves(Map.of());
    }

    /** A page with threshold curves, by the name of the service level. */
    public static HtmlReportWriter withCurves(Map<String, Curve> curves) {
        return new HtmlReportWriter(curves);
    }

    @Override
    public void write(ContractReport report, OutputStream out) throws IOException {
        Map<String, ThresholdCurve> drawn = new HashMap<>();
        report.assessment().levels().forEach(result -> {
            Curve curve = curves.get(result.level().name());
            if (curve != null) {
                drawn.put(
                        result.level().name(),
                        new ThresholdCurve(
                                result.level(),
                                curve.points().stream()
                                        .map(point -> new ThresholdCurve.Point(
                                                point.within(), new Attainment.Measured(point.ratio())))
                                        .toList(),
                                0));
            }
        });
        LevelReport levels = LevelReport.ofContract(report.assessment(), report.provenance(), report.noTraffic());
        Rows<String> rows = new Rows<>(Fields.of(), List.of(""));
        new HtmlWriter()
                .write(
                        new Report(
                                        new Report.Title(
                                                report.assessment().contract().name(), "", false),
                                        levels.documents(drawn),
                                        rows,
                                        rows)
                                .from(levels.source()),
                        out);
    }
}

package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.result.SlaResult;
import java.io.IOException;
import java.io.Writer;

/** Prints exactly what the tutorial prints: a heading per promise and a line per queue. */
final class PlainReportWriter implements RowReportWriter {

    @Override
    public void write(RowReport report, Writer out) throws IOException {
        for (SlaDefinition definition : report.assessment().definitions()) {
            String within = TextSafety.visible(report.typedThreshold(definition));
            out.write("Custom SLA Percentages (Answered within " + within + "):\n");
            for (SlaResult row : report.assessment().rows()) {
                if (row.definition().name().equals(definition.name())) {
                    out.write(line(report, row));
                }
            }
        }
        out.flush();
    }

    private static String line(RowReport report, SlaResult row) {
        if (row.piece().isPresent() || row.media().isPresent()) {
            throw new IllegalArgumentException("plain shows one line per queue and cannot show its parts");
        }
        return "Queue " + TextSafety.visible(row.queue().id().value()) + ":" + value(report, row) + "\n";
    }

    private static String value(RowReport report, SlaResult row) {
        Level level = Level.of(row.definition(), row.attainment(), report.noTraffic());
        if (level.state() == Level.State.UNAVAILABLE) {
            return " unavailable";
        }
        return level.percent()
                .map(percent -> " " + percent.toPlainString() + "%")
                .orElse("");
    }
}

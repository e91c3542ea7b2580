package io.github.queuesla.report;

import io.github.queuesla.core.result.ServiceLevelResult;
import java.io.IOException;
import java.io.Writer;

/** Prints exactly what the tutorial prints: a heading per promise and a line per queue. */
final class PlainReportWriter implements RowReportWriter {

    @Override
    public void write(RowReport report, Writer out) throws IOException {
        for (ServiceLevelResult level : report.result().levels()) {
            String within =
                    TextSafety.visible(report.typedThreshold(level.level().definition()));
            out.write("Custom SLA Percentages (Answered within " + within + "):\n");
            for (ShownRow row : ShownRow.of(report, level)) {
                out.write(line(row));
            }
        }
        out.flush();
    }

    private static String line(ShownRow row) {
        return "Queue " + TextSafety.visible(row.result().queue().id().value()) + ":" + value(row.level()) + "\n";
    }

    private static String value(Level level) {
        if (level.state() == Level.State.UNAVAILABLE) {
            return " unavailable";
        }
        return level.percent()
                .map(percent -> " " + percent.toPlainString() + "%")
                .orElse("");
    }
}

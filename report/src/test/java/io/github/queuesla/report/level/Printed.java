package io.github.queuesla.report.level;

import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;

/** The output of a report on service levels in a format. */
final class Printed {

    private Printed() {}

    static String printed(Format format, LevelReport report) throws IOException {
        return printed(format, RenderOptions.defaults(), report);
    }

    static String printed(Format format, RenderOptions options, LevelReport report) throws IOException {
        return Written.as(format, options, report.report());
    }
}

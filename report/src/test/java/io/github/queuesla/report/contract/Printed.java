package io.github.queuesla.report.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.report.RenderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What a text format makes of a report. */
final class Printed {

    private Printed() {}

    static String as(ContractTextFormat format, ContractReport report) throws IOException {
        return as(format, RenderOptions.defaults(), report);
    }

    static String as(ContractTextFormat format, RenderOptions options, ContractReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer(options).write(report, out);
        return out.toString(UTF_8);
    }
}

package io.github.queuesla.report;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** JSON that looks as in reports, for output that is no report. */
public final class JsonDocument {

    private JsonDocument() {}

    /**
     * Writes one indented document and flushes; the output stays open.
     *
     * @throws IOException as thrown by the output
     */
    public static void write(Writer out, Consumer<JsonGenerator> content) throws IOException {
        JsonOutput.indented(out, content::accept);
    }
}

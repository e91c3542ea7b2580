package io.github.queuesla.report.format;

import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** The writer of JSON, one object for the report, and of NDJSON, one object per row. Control characters are escaped. */
final class JsonWriter extends TextOutput {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("\n")
            .build();

    private final boolean lines;

    JsonWriter(boolean lines) {
        this.lines = lines;
    }

    @Override
    void write(Report report, Writer out) throws IOException {
        Rows<?> rows = lines ? report.rows() : report.object();
        ObjectWriteContext context = lines ? ObjectWriteContext.empty() : new Indented();
        long written;
        try (JsonGenerator json = FACTORY.createGenerator(context, new VisibleJson(out))) {
            written = rows.writeTo(json);
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        }
        if (written > 0) {
            out.write('\n');
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}

package io.github.queuesla.report.format;

import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.TextSafety;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The writer of the lines for scripts: each sentence is one, which is never wrapped. */
final class PlainWriter extends TextOutput {

    @Override
    void write(Report report, Writer out) throws IOException {
        List<String> plain = new ArrayList<>();
        Part.Cases cases = new Part.Cases() {
            @Override
            public void sentences(Part.Sentences sentences) {
                sentences.sentences().forEach(line -> plain.add(TextSafety.visible(line)));
            }
        };
        report.parts(OutputMedium.PLAIN).forEach(part -> part.match(cases));
        writeLines(plain, out);
    }
}

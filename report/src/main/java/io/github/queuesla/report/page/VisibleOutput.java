package io.github.queuesla.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.queuesla.report.TextSafety;
import org.jspecify.annotations.Nullable;

/** An output of templates that escapes HTML, and hidden characters, in every text that is not part of a template. */
public final class VisibleOutput extends OwaspHtmlTemplateOutput {

    public VisibleOutput(StringOutput out) {
        super(out);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        super.writeUserContent(text == null ? null : TextSafety.visible(text));
    }
}

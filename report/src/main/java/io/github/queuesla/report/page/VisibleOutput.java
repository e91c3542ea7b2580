package io.github.queuesla.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.queuesla.report.TextSafety;
import org.jspecify.annotations.Nullable;

/**
 * Where the template writes to. Every text that is not the template's own passes through here: what nobody could see is
 * shown as an escape, and the rest is escaped for the place it stands in.
 */
final class VisibleOutput extends OwaspHtmlTemplateOutput {

    VisibleOutput(StringOutput out) {
        super(out);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        super.writeUserContent(text == null ? null : TextSafety.visible(text));
    }
}

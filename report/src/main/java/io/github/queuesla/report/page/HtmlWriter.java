package io.github.queuesla.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.TextSafety;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes any report as one HTML file that needs nothing beside it: tables that sort, charts, light and dark, fit for paper.
 * It fetches nothing, and a browser runs no script in it but its own. The same report gives the same bytes. Immutable and
 * thread-safe.
 */
public final class HtmlWriter {

    private static final int USUAL_LENGTH = 1 << 20;

    private final PageAssets assets;

    /** A writer of pages that look like the product. */
    public HtmlWriter() {
        this(PageAssets.DEFAULT);
    }

    HtmlWriter(PageAssets assets) {
        this.assets = assets;
    }

    /**
     * Writes all of the report; the output stays open.
     *
     * @throws IOException when the output does
     */
    public void write(Report report, OutputStream out) throws IOException {
        StringOutput html = new StringOutput(USUAL_LENGTH);
        Templates.ENGINE.render("page.jte", new Page(report, assets), new VisibleOutput(html));
        out.write(html.toString().getBytes(UTF_8));
        out.flush();
    }

    /** Shows what nobody could see as an escape; every text passes here that is not the template's own. */
    private static final class VisibleOutput extends OwaspHtmlTemplateOutput {

        VisibleOutput(StringOutput out) {
            super(out);
        }

        @Override
        public void writeUserContent(@Nullable String text) {
            super.writeUserContent(text == null ? null : TextSafety.visible(text));
        }
    }

    /** Loaded when the first page is written. */
    static final class Templates {
        static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlWriter.class.getClassLoader(), HtmlWriter.class.getPackageName());

        private Templates() {}
    }
}

package io.github.queuesla.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.queuesla.report.Report;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The writer of reports as one self-contained HTML page: sortable tables, charts, light and dark mode, print layout. The page
 * loads nothing, and a browser runs only its own scripts. The same report gives the same bytes. Immutable and thread-safe.
 */
public final class HtmlWriter {

    private static final int USUAL_LENGTH = 1 << 20;

    private final PageAssets assets;

    /** A writer of pages with the style of the product. */
    public HtmlWriter() {
        this(PageAssets.DEFAULT);
    }

    HtmlWriter(PageAssets assets) {
        this.assets = assets;
    }

    /**
     * Writes the whole report; the output stays open.
     *
     * @throws IOException if the output fails
     */
    public void write(Report report, OutputStream out) throws IOException {
        StringOutput html = new StringOutput(USUAL_LENGTH);
        Templates.ENGINE.render("page.jte", new Page(report, assets), new VisibleOutput(html));
        out.write(html.toString().getBytes(UTF_8));
        out.flush();
    }

    /** The template engine, loaded with the first page. */
    static final class Templates {
        static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlWriter.class.getClassLoader(), HtmlWriter.class.getPackageName());

        private Templates() {}
    }
}

package io.github.queuesla.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.queuesla.report.contract.ContractReport;
import io.github.queuesla.report.contract.ContractReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes one HTML file that needs nothing beside it: tables that sort, charts, light and dark, fit for paper. It fetches
 * nothing, and a browser runs no script in it but its own. The same report gives the same bytes. Immutable and
 * thread-safe.
 */
public final class HtmlReportWriter implements ContractReportWriter {

    private static final int USUAL_LENGTH = 1 << 20;

    private final Map<String, Curve> curves;
    private final Skin skin;

    HtmlReportWriter(Map<String, Curve> curves, Skin skin) {
        this.curves = Collections.unmodifiableMap(new TreeMap<>(curves));
        this.skin = skin;
    }

    /** A page without threshold curves. */
    public static HtmlReportWriter withoutCurves() {
        return withCurves(Map.of());
    }

    /**
     * A page with threshold curves.
     *
     * @param curves by the name of the service level; one without any has none drawn
     */
    public static HtmlReportWriter withCurves(Map<String, Curve> curves) {
        return new HtmlReportWriter(curves, Skin.DEFAULT);
    }

    @Override
    public void write(ContractReport report, OutputStream out) throws IOException {
        StringOutput html = new StringOutput(USUAL_LENGTH);
        Templates.ENGINE.render("page.jte", Page.of(report, curves, skin), new VisibleOutput(html));
        out.write(html.toString().getBytes(UTF_8));
        out.flush();
    }

    /** Loaded when the first page is written. */
    private static final class Templates {
        static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
                null,
                ContentType.Html,
                HtmlReportWriter.class.getClassLoader(),
                HtmlReportWriter.class.getPackageName());
    }
}

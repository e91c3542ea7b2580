package io.github.queuesla.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.queuesla.report.page.VisibleOutput;
import java.util.Map;

/** Markup from the templates of this module. */
final class Markup {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Markup.class.getClassLoader(), Markup.class.getPackageName());

    private Markup() {}

    /** A template with one parameter. */
    static String of(String template, Object parameter) {
        StringOutput html = new StringOutput();
        ENGINE.render(template, parameter, new VisibleOutput(html));
        return html.toString();
    }

    /** A template with several parameters. */
    static String of(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        ENGINE.render(template, parameters, new VisibleOutput(html));
        return html.toString();
    }
}

package io.github.queuesla.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The style and the scripts that pages share.
 *
 * @param style the CSS
 * @param charts the chart library, for pages with charts
 * @param script the script of every page
 */
record PageAssets(String style, String charts, String script) {

    /** The style and scripts of the product. */
    static final PageAssets DEFAULT =
            new PageAssets(Palette.css() + resource("page.css"), resource("echarts.js"), resource("page.js"));

    static String resource(String name) {
        try (InputStream content = PageAssets.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(name + ": resource is missing from the jar");
            }
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

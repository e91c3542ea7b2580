package io.github.queuesla.report.page;

/** The colours of all pages, in light, in dark and in forced colours. */
public final class Palette {

    private Palette() {}

    /** The colours as custom properties of CSS. */
    public static String css() {
        return PageAssets.resource("palette.css");
    }
}

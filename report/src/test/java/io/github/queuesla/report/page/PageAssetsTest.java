package io.github.queuesla.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAssetsTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");

    @Test
    void chartLibraryStaysSmall() {
        assertThat(PageAssets.DEFAULT.charts().getBytes(UTF_8).length).isLessThan(700_000);
    }

    @Test
    void chartLibraryContainsItsLicence() throws IOException {
        try (InputStream notice = PageAssets.class.getResourceAsStream("echarts.NOTICE")) {
            assertThat(notice).isNotNull();
            String terms = new String(notice.readAllBytes(), UTF_8);
            assertThat(terms).contains("Apache ECharts", "Apache License, Version 2.0", "Baidu", "Mike Bostock");
            assertThat(PageAssets.DEFAULT.charts()).startsWith("/*!\n" + terms + "*/");
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, paper",
        "ink, panel",
        "muted, paper",
        "muted, panel",
        "link, paper",
        "met, met-back",
        "missed, missed-back",
        "open, open-back",
        "gap, gap-back",
        "gap, paper",
        "ink, gap-back",
        "ink, below3",
        "ink, below2",
        "ink, below1",
        "ink, above1",
        "ink, above2",
        "ink, plain1",
        "ink, plain5"
    })
    void textHasEnoughContrastInLightAndDark(String text, String ground) {
        String style = PageAssets.DEFAULT.style();
        int dark = style.indexOf("prefers-color-scheme: dark");
        int end = style.indexOf("forced-colors");

        assertThat(contrast(style.substring(0, dark), text, ground)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(style.substring(dark, end), text, ground)).isGreaterThanOrEqualTo(4.5);
    }

    /** The contrast ratio of WCAG 2; level AA requires 4.5. */
    private static double contrast(String style, String one, String other) {
        Map<String, String> colours = new HashMap<>();
        COLOUR.matcher(style).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        double first = luminance(colours.getOrDefault(one, "000000"));
        double second = luminance(colours.getOrDefault(other, "000000"));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

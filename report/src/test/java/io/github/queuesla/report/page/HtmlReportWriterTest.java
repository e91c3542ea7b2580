package io.github.queuesla.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.Golden;
import io.github.queuesla.report.contract.ContractReport;
import io.github.queuesla.report.level.ContractSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlReportWriterTest {

    @Test
    void pageSaysAllThereIsToSay() throws IOException {
        ContractReport report = PageSamples.levels("Gold voice", "Night desk");

        Golden.assertSame(
                "contract/page.html",
                PageSamples.page(report, Map.of("Gold voice", PageSamples.CURVE), PageSamples.PLAIN));
    }

    @Test
    void sameReportGivesSameBytes() throws IOException {
        assertThat(PageSamples.page(ContractSamples.everything()))
                .isEqualTo(PageSamples.page(ContractSamples.everything()));
    }

    @Test
    void everyServiceLevelHasASectionAndALinkToIt() throws IOException {
        String page = PageSamples.page(ContractSamples.everything());

        for (int level = 1;
                level <= ContractSamples.everything().assessment().levels().size();
                level++) {
            assertThat(page)
                    .contains("<section class=\"level\" id=\"level-" + level + "\"")
                    .contains("<a href=\"#level-" + level + "\">");
        }
    }

    @Test
    void missingQueuesAreSaidAtTheTop() throws IOException {
        String page = PageSamples.page(PageSamples.levels("Partial"), Map.of(), PageSamples.PLAIN);

        assertThat(page.substring(0, page.indexOf("id=\"summary\"")))
                .contains("<strong>Incomplete.</strong>")
                .contains("Partial (2024-01, 2024-02)");
    }

    @Test
    void completeAndSettledReportHasNothingToWarnOf() throws IOException {
        assertThat(PageSamples.page(ContractSamples.oneMonth())).doesNotContain("id=\"notices\"");
    }

    @Test
    void outputStaysOpen() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        HtmlReportWriter.withoutCurves().write(ContractSamples.oneMonth(), out);

        assertThat(closed[0]).isFalse();
    }

    @Test
    void monthOfHalfHoursStaysBelowAMegabyte() throws IOException {
        assertThat(PageSamples.page(ContractSamples.oneMonth())).hasSizeLessThan(1_000_000);
    }
}

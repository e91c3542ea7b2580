package io.github.queuesla.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.Golden;
import io.github.queuesla.report.level.ContractSamples;
import io.github.queuesla.report.level.LevelReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {

    @Test
    void pageContainsTheWholeReport() throws IOException {
        LevelReport report = PageSamples.levels("Gold voice", "Night desk");

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

        for (ServiceLevelResult result : ContractSamples.everything().result().levels()) {
            String name = result.level().name();
            String section = page.substring(0, page.indexOf("-title\"><bdi>" + name + "</bdi></h2>"));
            String id = section.substring(section.lastIndexOf("<h2 id=\"") + "<h2 id=\"".length());
            assertThat(page)
                    .contains("<section class=\"level\" id=\"" + id + "\"")
                    .contains("<a href=\"#" + id + "\"><bdi>" + name + "</bdi></a>");
        }
    }

    @Test
    void missingQueuesAreNamedAtTheTop() throws IOException {
        String page = PageSamples.page(PageSamples.levels("Partial"), Map.of(), PageSamples.PLAIN);

        assertThat(page.substring(0, page.indexOf("Summary")))
                .contains("<strong>Incomplete.</strong>")
                .contains("Partial (2024-01, 2024-02)");
    }

    @Test
    void completeAndFinalReportHasNoWarnings() throws IOException {
        assertThat(PageSamples.page(ContractSamples.oneMonth())).doesNotContain("<section class=\"notices\"");
    }

    @Test
    void withoutIntervalsThereIsNoChartOverTime() throws IOException {
        LevelReport report = PageSamples.levels("Weighted");
        Result halfHours = report.result();
        Result whole = new Result(
                halfHours.contract(),
                halfHours.period(),
                halfHours.breakdown(),
                Optional.empty(),
                halfHours.levels(),
                halfHours.problems(),
                halfHours.withheld(),
                halfHours.notes());

        assertThat(PageSamples.page(report)).contains("data-chart=\"time-series\"");
        assertThat(PageSamples.page(LevelReport.ofContract(whole, report.provenance(), report.noTraffic())))
                .doesNotContain("data-chart=\"time-series\"", "class=\"heat\"")
                .contains("The API conversation-aggregates can split them by half hour.");
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

        new HtmlWriter().write(ContractSamples.oneMonth().report(), out);

        assertThat(closed[0]).isFalse();
    }

    @Test
    void monthOfHalfHoursStaysBelowAMegabyte() throws IOException {
        assertThat(PageSamples.page(ContractSamples.oneMonth())).hasSizeLessThan(1_000_000);
    }
}

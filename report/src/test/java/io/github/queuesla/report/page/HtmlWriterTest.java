package io.github.queuesla.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Branding;
import io.github.queuesla.core.contract.Colour;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Column.Kind;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Golden;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.level.ContractSamples;
import io.github.queuesla.report.level.LevelReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

        assertThat(PageSamples.page(report)).contains("data-chart=\"time-series\"");
        assertThat(PageSamples.page(withoutIntervals(report)))
                .doesNotContain("data-chart=\"time-series\"", "class=\"heat\"")
                .contains("The API conversation-aggregates can split them by half hour.");
    }

    private static LevelReport withoutIntervals(LevelReport report) {
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
        return LevelReport.ofContract(whole, report.provenance(), report.noTraffic());
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
    void monthOfDaysOfFiveHundredQueuesStaysBelowThreeMegabytes() throws IOException {
        List<Integer> rows = IntStream.range(0, 500 * 31).boxed().toList();
        Table<Integer> table = Table.of(
                        rows,
                        Column.<Integer>shown("Queue", Kind.TEXT, row -> Value.name("Harbour Orders " + row / 31)),
                        Column.<Integer>shown("Division", Kind.TEXT, row -> Value.name("Field service")),
                        Column.<Integer>shown("Period", Kind.TEXT, row -> Value.text("2024-01-" + (10 + row % 22))),
                        Column.<Integer>shown(
                                "Level",
                                Kind.PERCENT,
                                row -> new Value.Percent(
                                        Optional.of(Fraction.of(row, 15_500)), new BigDecimal("81.25"))),
                        Column.<Integer>shown(
                                "Target", Kind.VERDICT, row -> new Value.Verdict(VerdictText.MISSED, "missed")))
                .and(Collections.nCopies(6, Column.shown("Contacts", Kind.COUNT, row -> Value.count(row % 2_000))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlWriter()
                .write(
                        new Report(
                                new Report.Title("Queues", "", false),
                                List.of(Part.table(table)),
                                new Rows<>(Fields.of(), List.of()),
                                new Rows<>(Fields.of(), List.of())),
                        out);

        // Charts take another half megabyte.
        assertThat(out.size()).isLessThan(2_450_000);
    }

    @Test
    void chartLibraryIsOnlyInPagesWithCharts() throws IOException {
        LevelReport report = PageSamples.levels("Weighted");

        assertThat(PageSamples.page(report)).contains("Apache ECharts, whose licence is in this file", "echarts");
        assertThat(PageSamples.page(withoutIntervals(report)))
                .doesNotContain("Apache ECharts")
                .hasSizeLessThan(100_000);
    }

    @Test
    void paperSaysClientTitlePeriodAndPage() throws IOException {
        assertThat(PageSamples.page(PageSamples.levels("Gold voice")))
                .contains(
                        "@top-left{content:\"",
                        "@bottom-left{content:\"as\\20 of\\20 ",
                        "@bottom-right{content:\"Page \" counter(page) \" of \" counter(pages)}");
    }

    @Test
    void logoIsInThePageAndAccentInItsLightColours() throws IOException {
        Branding branding = new Branding(
                Optional.of(new Branding.Logo("image/png", "iVBORw0KGgo=")), Optional.of(Colour.parse("#7A0019")));
        Report report = ContractSamples.oneMonth().report();
        Contract contract = ContractSamples.oneMonth().result().contract();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlWriter(PageSamples.PLAIN)
                .write(report.about(new Contract("Any", contract.serviceLevels(), branding)), out);

        assertThat(out.toString(UTF_8))
                .contains("<img class=\"logo\" src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"Logo\">")
                .contains("@media print,(prefers-color-scheme:light){:root{--accent:#7a0019;--link:#7a0019}}");
        assertThat(PageSamples.page(ContractSamples.oneMonth())).doesNotContain("<img", "--accent:#");
    }

    @Test
    void monthOfHalfHoursStaysBelowAMegabyte() throws IOException {
        assertThat(PageSamples.page(ContractSamples.oneMonth())).hasSizeLessThan(1_000_000);
    }
}

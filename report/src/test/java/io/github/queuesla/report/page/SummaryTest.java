package io.github.queuesla.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.contract.ContractReport;
import io.github.queuesla.report.level.ContractSamples;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void tilesCountTheWindowsByVerdict() {
        Summary summary = page(PageSamples.levels("Gold voice", "Partial")).summary();

        assertThat(summary.extent()).isEqualTo("2 service levels, 6 windows");
        assertThat(summary.tiles())
                .extracting(tile -> tile.count() + " " + tile.words())
                .containsExactly("1 met", "2 missed", "1 not over", "2 incomplete");
    }

    @Test
    void columnsThatNobodyFillsAreLeftOut() {
        Summary summary = page(ContractSamples.oneMonth()).summary();

        assertThat(summary.clients()).isFalse();
        assertThat(summary.credits()).isFalse();
    }

    @Test
    void manyWindowsAreTakenTogetherByTheirVerdicts() {
        ServiceLevelResult night = PageSamples.result("Night desk");

        WindowRow row = ManyWindows.row(night.windows(), PageSamples.figures(night.level()));

        assertThat(row.window()).isEqualTo("4 days");
        assertThat(row.percent()).isEqualTo("79.99\u00a0% to 85.00\u00a0%");
        assertThat(row.chip().words()).isEqualTo("1 missed, 1 no traffic, 1 closed, 1 too few");
        assertThat(row.chip().kind()).isEqualTo(Chip.Kind.MISSED);
    }

    @Test
    void creditsAreAddedUpOverWindows() {
        ServiceLevelResult gold = PageSamples.result("Gold voice");

        WindowRow row = ManyWindows.row(gold.windows(), PageSamples.figures(gold.level()));

        assertThat(row.credit()).isEqualTo("2,500.00\u00a0EUR");
    }

    @Test
    void bonusIsCalledOne() {
        Currency euro = Currency.getInstance("EUR");

        assertThat(Figures.credit(new Money(new BigDecimal("-1234.5"), euro))).isEqualTo("1,234.50\u00a0EUR bonus");
        assertThat(Figures.credit(new Money(new BigDecimal("1234567.5"), euro))).isEqualTo("1,234,567.50\u00a0EUR");
    }

    @Test
    void noticesNameAFewPlacesAndCountTheRest() {
        List<Notice> notices = page(ContractSamples.everything()).notices();

        assertThat(notices).extracting(Notice::word).containsExactly("Incomplete", "Not over", "Provisional");
        assertThat(notices.get(1).text()).endsWith(": Gold voice (2024-04).");
    }

    private static Page page(ContractReport report) {
        return Page.of(report, Map.of(), PageSamples.PLAIN);
    }
}

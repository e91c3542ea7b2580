package io.github.queuesla.report.level;

import static io.github.queuesla.report.level.Printed.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.format.Format;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static List<String> names(Optional<RowOrder.Key> key, Optional<Integer> most) {
        return RowSamples.asTheTutorial().ordered(new RowOrder(key, most)).rows().stream()
                .map(row -> row.queue().orElseThrow().name())
                .toList();
    }

    private static List<String> names(RowOrder.Key key) {
        return names(Optional.of(key), Optional.empty());
    }

    @Test
    void lowestLevelComesFirstAndRowsWithoutOneLast() {
        assertThat(names(RowOrder.Key.LEVEL))
                .containsExactly("Complaints", "Sales", "Billing", "Retention", "Night", "typo");
    }

    @Test
    void highestVolumeComesFirst() {
        assertThat(names(RowOrder.Key.VOLUME))
                .containsExactly("Billing", "Sales", "Retention", "Complaints", "Night", "typo");
    }

    @Test
    void namesAreSortedWithoutRegardToCase() {
        assertThat(names(RowOrder.Key.NAME))
                .containsExactly("Billing", "Complaints", "Night", "Retention", "Sales", "typo");
    }

    @Test
    void withoutAKeyRowsKeepTheirOrder() {
        assertThat(names(Optional.empty(), Optional.of(2))).containsExactly("Billing", "Sales");
    }

    @Test
    void rowsThatAreNotShownAreSaidAndStillCounted() throws IOException {
        LevelReport report = RowSamples.asTheTutorial();
        LevelReport cut = report.ordered(new RowOrder(Optional.of(RowOrder.Key.LEVEL), Optional.of(2)));
        assertThat(cut.notes()).containsExactly("2 of 6 rows are shown, lowest level first; totals include all rows");
        assertThat(cut.totals()).hasSameSizeAs(report.totals());
        assertThat(cut.totals().get(0).attainment())
                .isEqualTo(report.totals().get(0).attainment());
        assertThat(printed(Format.PLAIN, cut)).doesNotContain("f9a01").contains("f9a04: 0.0%");
    }

    @Test
    void moreThanAllRowsNeedNoNote() {
        LevelReport all = RowSamples.asTheTutorial().ordered(new RowOrder(Optional.empty(), Optional.of(100)));
        assertThat(all.notes()).isEmpty();
    }

    @Test
    void metricsKeepTheLastIntervalWhateverTheOrder() {
        LevelReport report = RowSamples.byDayAndMedia();
        LevelReport cut = report.ordered(new RowOrder(Optional.of(RowOrder.Key.LEVEL), Optional.of(1)));
        assertThat(cut.metrics()).isEqualTo(report.metrics());
    }

    @Test
    void percentagesOfATableHaveTheirDecimals() throws IOException {
        assertThat(printed(Format.TABLE, RowSamples.asTheTutorial()))
                .contains("45.90")
                .contains(" 100.00");
    }
}

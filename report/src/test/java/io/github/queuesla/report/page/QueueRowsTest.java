package io.github.queuesla.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.page.QueueTable.Cell;
import io.github.queuesla.report.page.QueueTable.Column;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueRowsTest {

    @Test
    void levelsAreSortedAsFractionsAndNotAsTheyAreShown() {
        Ranks<Ratio> ranks = new Ranks<>(
                List.of(new Ratio(7999, 9999), new Ratio(79_999, 100_000), new Ratio(1, 2), new Ratio(2, 4)),
                Comparator.naturalOrder());

        assertThat(ranks.size()).isEqualTo(3);
        assertThat(ranks.of(new Ratio(4, 8))).isZero();
        assertThat(ranks.of(new Ratio(7999, 9999))).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeHadComesLastInAnyOrder() {
        QueueTable table = table("Partial");

        assertThat(table.rows().get(1)).extracting(Cell::key).element(2).isEqualTo("");
        assertThat(text(table.rows().get(1))).contains("Lost", "2024-01", "–", "unavailable");
    }

    @Test
    void severalWindowsHaveAColumnAndNoTotal() {
        QueueTable table = table("Gold voice");

        assertThat(table.columns()).extracting(Column::title).contains("Window");
        assertThat(table.total()).isEmpty();
    }

    @Test
    void oneWindowOfSeveralQueuesHasATotal() {
        QueueTable table = table("Weighted");

        assertThat(table.columns()).extracting(Column::title).doesNotContain("Window");
        assertThat(text(table.total().orElseThrow())).startsWith("All together", "61.43\u00a0%");
    }

    @Test
    void totalHasNoVerdictWhereTheContractJudgesSomethingElse() {
        assertThat(table("Weighted").total().orElseThrow())
                .allMatch(cell -> cell.chip().isEmpty());
    }

    @Test
    void countsThatAreTheFractionItselfAreNotRepeated() {
        assertThat(table("Night desk").columns())
                .extracting(Column::title)
                .contains("In time", "Counted", "Abandoned")
                .doesNotContain("Answered", "Answered in time");
    }

    private static QueueTable table(String level) {
        ServiceLevelResult result = PageSamples.result(level);
        return QueueRows.table(result, PageSamples.figures(result.level()));
    }

    private static List<String> text(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }
}

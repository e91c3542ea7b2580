package io.github.queuesla.report.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.OutputMedium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LevelPageTest {

    /** The parts of a page by kind. */
    private static final class Found implements Part.Cases {

        private final List<Part.Facts> facts = new ArrayList<>();
        private final List<Table<?>> tables = new ArrayList<>();
        private final List<Part.Tally> tallies = new ArrayList<>();

        @Override
        public void facts(Part.Facts found) {
            facts.add(found);
        }

        @Override
        public void table(Table<?> table) {
            tables.add(table);
        }

        @Override
        public void tally(Part.Tally tally) {
            tallies.add(tally);
        }
    }

    private static Found page(LevelReport report) {
        Found found = new Found();
        report.report(Map.of(), Map.of()).parts(OutputMedium.PAGE).forEach(part -> part.match(found));
        return found;
    }

    private static List<String> heads(Table<?> table) {
        return table.columns().stream().map(Column::heading).toList();
    }

    private static <R> List<String> row(Table<R> table, R row) {
        return table.columns().stream().map(column -> column.value(row).words()).toList();
    }

    private static <R> List<String> last(Table<R> table) {
        return row(table, table.rows().get(table.rows().size() - 1));
    }

    private static Table<?> named(LevelReport report, String name) {
        return page(report).tables.stream()
                .filter(table -> table.title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyWindowIsCountedByItsVerdict() {
        assertThat(page(ContractSamples.everything()).tallies.get(0).verdicts()).hasSize(15);
    }

    @Test
    void emptyColumnsAreOmitted() {
        assertThat(heads(page(ContractSamples.oneMonth()).tables.get(0)))
                .containsExactly("Service level", "Window", "Level", "Computed from", "Target", "Verdict", "");
    }

    @Test
    void warningsNameAFewPlacesAndCountTheRest() {
        Part.Facts notices = page(ContractSamples.everything()).facts.get(0);

        assertThat(notices.facts())
                .extracting(Part.Fact::topic)
                .containsExactly("Incomplete", "Not over", "Provisional");
        assertThat(notices.facts().get(1).words()).endsWith(": Gold voice (2024-04).");
    }

    @Test
    void severalWindowsHaveAColumnAndNoTotal() {
        Table<?> gold = named(ContractSamples.everything(), "Queues");

        assertThat(heads(gold)).contains("Window");
        assertThat(gold.total()).isEmpty();
    }

    @Test
    void manyWindowsAreSummarisedByTheirVerdicts() {
        LevelReport report = ContractSamples.everything();
        LevelReport.Level night = report.levels().stream()
                .filter(level -> level.level().name().equals("Night desk"))
                .findFirst()
                .orElseThrow();
        SummaryLine line = new SummaryLine(night, night.windows());
        Table<SummaryLine> table = SummaryLine.table(report);

        assertThat(row(table, line))
                .containsExactly(
                        "Night desk",
                        "",
                        "4 days",
                        "79.99 % to 85.00 %",
                        "",
                        "80 %",
                        "1 missed, 1 no traffic, 1 closed, 1 too few",
                        "",
                        "");
        assertThat(last(table)).startsWith("within-30s");
    }
}

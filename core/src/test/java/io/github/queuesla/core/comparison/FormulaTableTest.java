package io.github.queuesla.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormulaTableTest {

    private static ServiceLevel level(Optional<Duration> shortAbandon) {
        SlaDefinition definition = new SlaDefinition(
                "voice",
                WaitThreshold.inclusive(Duration.ofSeconds(20)),
                Formula.ANSWERED_AND_ABANDONED,
                shortAbandon,
                Optional.empty(),
                Rounding.HALF_EVEN);
        return ServiceLevel.of(definition, new QueueSelection(List.of("Sales")), Zones.UTC);
    }

    private static FormulaTable table(Optional<Duration> shortAbandon) throws Exception {
        ServiceLevel level = level(shortAbandon);
        return FormulaTable.of(level, Centre.worked().count(level, FormulaTable.measures(level)));
    }

    @Test
    void allNineFormulasOfTheWorkedExampleStandSideBySide() throws Exception {
        assertThat(table(Optional.of(Duration.ofSeconds(5))).rows())
                .extracting(row -> row.attainment().orElseThrow())
                .containsExactly(
                        measured(752, 940),
                        measured(752, 1000),
                        measured(752, 1030),
                        measured(752, 988),
                        measured(752, 980),
                        measured(772, 1000),
                        measured(764, 1000),
                        measured(752, 1018),
                        measured(760, 988));
    }

    @Test
    void agreedFormulaIsMarked() throws Exception {
        assertThat(table(Optional.of(Duration.ofSeconds(5))).rows())
                .filteredOn(FormulaTable.Row::agreed)
                .extracting(FormulaTable.Row::formula)
                .containsExactly(Formula.ANSWERED_AND_ABANDONED);
    }

    @Test
    void formulaThatNeedsShortAbandonsHasNoLevelWithoutTheirLimit() throws Exception {
        assertThat(table(Optional.empty()).rows())
                .filteredOn(row -> row.attainment().isEmpty())
                .extracting(FormulaTable.Row::formula)
                .containsExactly(
                        Formula.SHORT_ABANDONS_REMOVED,
                        Formula.SHORT_ABANDONS_MET,
                        Formula.OFFERED_SHORT_ABANDONS_REMOVED,
                        Formula.SHORT_REMOVED_EARLY_MET);
    }

    private static Attainment measured(long met, long all) {
        return new Attainment.Measured(new Ratio(met, all));
    }
}

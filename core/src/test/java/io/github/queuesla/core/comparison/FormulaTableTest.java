package io.github.queuesla.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormulaTableTest {

    private static ServiceLevel level(Optional<Duration> shortAbandon) {
        Definition definition = new Definition(
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
    void tableHasAllNineFormulasOfTheWorkedExample() throws Exception {
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
    void formulaWithShortAbandonsHasNoAttainmentWithoutTheirLimit() throws Exception {
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

    @Test
    void formulaDefinedByTheContractIsLast() throws Exception {
        Formula written = new Formula("written", TermSum.of(Term.ANSWERED), TermSum.of(Term.ANSWERED, Term.FLOW_OUT));
        ServiceLevel level = Variants.withFormula(level(Optional.empty()), written);
        FormulaTable table = FormulaTable.of(level, Centre.worked().count(level, FormulaTable.measures(level)));
        assertThat(table.rows()).hasSize(10);
        assertThat(table.rows().get(9).formula()).isEqualTo(written);
        assertThat(table.rows().get(9).agreed()).isTrue();
        assertThat(table.rows().get(9).attainment()).contains(measured(940, 970));
        assertThat(table.coverage().missing()).isZero();
    }

    @Test
    void levelOfADayWithoutOpenHoursIsClosed() throws Exception {
        OpeningHours mondays = new OpeningHours(
                Zones.UTC, Map.of(DayOfWeek.MONDAY, List.of(OpenTime.ALL_DAY)), BusinessCalendar.NONE, List.of());
        ServiceLevel always = level(Optional.empty());
        ServiceLevel level = new ServiceLevel(
                always.definition(),
                ServiceLevel.Scope.of(always.scope().queues()).withHours(LevelHours.of(Optional.of(mondays))),
                Zones.UTC,
                Window.DAY,
                always.rollUp(),
                always.conditions());
        FormulaTable table = FormulaTable.of(level, Centre.worked().count(level, FormulaTable.measures(level)));
        assertThat(table.rows().get(0).attainment()).contains(new Attainment.Closed());
    }

    @Test
    void uncountedQueuesAreMissing() throws Exception {
        Asked asked = new Asked();
        asked.gaps.add(
                new Gap(Set.of(Centre.SALES.id()), Optional.empty(), Failure.of(FailureKind.INCONSISTENT_COUNTS)));
        ServiceLevel level = level(Optional.empty());
        Question question = Question.of(new Contract("test", List.of(level)), Centre.DAY)
                .withNeeded(Detail.of(FormulaTable.measures(level)));
        FormulaTable table = FormulaTable.of(
                level, new Assessor(asked, selection -> () -> asked.listing, Centre.CLOCK).count(question));
        assertThat(table.coverage().missing()).isEqualTo(1);
        // The level has no other queue, so nothing is known, which is not the same as zero.
        assertThat(table.rows().get(0).attainment()).contains(new Attainment.Unavailable());
    }
}

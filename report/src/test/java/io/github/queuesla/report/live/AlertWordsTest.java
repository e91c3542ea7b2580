package io.github.queuesla.report.live;

import static io.github.queuesla.report.live.SampleRows.NOW;
import static io.github.queuesla.report.live.SampleRows.month;
import static io.github.queuesla.report.live.SampleRows.row;
import static io.github.queuesla.report.live.SampleRows.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Alert;
import io.github.queuesla.core.contract.AlertCondition;
import io.github.queuesla.core.live.AlertNotice;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.quantity.Percentage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each alert says when it fires, when it is over, and on the board. */
class AlertWordsTest {

    private static AlertWords words(AlertCondition condition) {
        return new AlertWords(new Alert(condition, Duration.ofMinutes(5), Optional.empty()));
    }

    private static void assertWords(AlertCondition condition, LiveRow row, String fired, String over) {
        assertThat(words(condition).fired(row)).isEqualTo(fired);
        assertThat(words(condition).over(row)).isEqualTo(over);
    }

    @Test
    void projectionHasItsPercentage() {
        assertWords(
                new AlertCondition.ProjectedBelowTarget(),
                row(month(700, 1_000, 900)),
                "is projected at 70.00 %, below its target of 80 %",
                "is no longer projected below its target of 80 %, but at 70.00 %");
    }

    @Test
    void missNeverReadsAsTheTarget() {
        assertThat(words(new AlertCondition.ProjectedBelowTarget()).fired(row(month(79_999, 100_000, 100))))
                .startsWith("is projected at 79.99 %");
    }

    @Test
    void budgetHasBothShares() {
        assertWords(
                new AlertCondition.BudgetAhead(Percentage.parse("10")),
                row(month(900, 1_000, 1_000)),
                "has used 25 % of its allowed misses with 50 % of its contacts past",
                "no longer uses its allowed misses too fast");
    }

    @Test
    void halfHoursAreCounted() {
        assertWords(
                new AlertCondition.IntervalsBelowTarget(3),
                row(month(9, 10, 1)),
                "was below its target of 80 % in each of the last 3 half hours with contacts",
                "is no longer below its target of 80 % in each of the last 3 half hours with contacts");
        assertThat(words(new AlertCondition.IntervalsBelowTarget(1)).fired(row(month(9, 10, 1))))
                .isEqualTo("was below its target of 80 % in the last half hour with contacts");
    }

    @Test
    void waitIsSaidByTheClock() {
        assertWords(
                new AlertCondition.WaitOver(Duration.ofMinutes(1)),
                row(month(9, 10, 1)),
                "has a contact that has waited 1:02, longer than 1:00",
                "has no contact any more that has waited longer than 1:00");
    }

    @Test
    void oldNumbersHaveTheirTime() {
        assertWords(
                new AlertCondition.Stale(),
                row(month(9, 10, 1)),
                "has old numbers: the counts are of 2026-11-26 14:31",
                "has numbers of now again");
        assertThat(words(new AlertCondition.Stale()).fired(SampleRows.uncounted("Calls")))
                .isEqualTo("has no numbers yet");
    }

    @Test
    void targetOutOfReachHasTheBestEnd() {
        assertWords(
                new AlertCondition.OutOfReach(),
                row(month(700, 1_000, 100)),
                "cannot reach its target of 80 %: it ends at 72.73 % at best",
                "can reach its target of 80 % again");
    }

    @Test
    void ruleSaysForHowLongAndFromHowManyContacts() {
        assertThat(List.of(
                        new AlertWords(new Alert(
                                        new AlertCondition.BudgetAhead(Percentage.parse("7.5")),
                                        Duration.ofMinutes(90),
                                        Optional.of(1_000L)))
                                .rule(),
                        words(new AlertCondition.IntervalsBelowTarget(1)).rule(),
                        words(new AlertCondition.WaitOver(Duration.ofMinutes(3)))
                                .rule(),
                        words(new AlertCondition.Stale()).rule()))
                .containsExactly(
                        "misses more than 7.5 points ahead of contacts, for 1h30m, from 1,000 contacts",
                        "1 half hour below target, for 5m",
                        "wait over 3:00, for 5m",
                        "old numbers, for 5m");
    }

    @Test
    void activeAlertsAreSaidBesideTheState() {
        LiveRow calls = row("Calls", LiveState.MET, month(9, 10, 1), Optional.of(waiting(5, 2, false)))
                .withAlerts(List.of(
                        SampleRows.alert(new AlertCondition.Stale(), Optional.empty()),
                        SampleRows.alert(new AlertCondition.WaitOver(Duration.ofMinutes(1)), Optional.of(NOW))));
        assertThat(new RowWords(calls).state()).isEqualTo(RowWords.Cell.of("met", "alert: wait over 1:00"));
    }

    @Test
    void sameNewsHaveTheSameIdAndOthersAnother() {
        Alert alert = new Alert(new AlertCondition.OutOfReach(), Duration.ZERO, Optional.empty());
        AlertNotice fired = new AlertNotice("Leeds", row(month(9, 10, 1)), alert, true, NOW, NOW);
        AlertNotice over = new AlertNotice("Leeds", row(month(9, 10, 1)), alert, false, NOW, NOW);
        assertThat(AlertMessage.of(fired).id()).isEqualTo(AlertMessage.of(fired).id());
        assertThat(AlertMessage.of(over).id())
                .isNotEqualTo(AlertMessage.of(fired).id());
        assertThat(AlertMessage.of(over).event()).isEqualTo("over");
        assertThat(AlertMessage.of(over).text()).startsWith("Over: Calls can reach its target");
    }
}

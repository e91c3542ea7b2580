package io.github.queuesla.report.live;

import static io.github.queuesla.report.live.SampleRows.NOW;
import static io.github.queuesla.report.live.SampleRows.budget;
import static io.github.queuesla.report.live.SampleRows.measured;
import static io.github.queuesla.report.live.SampleRows.month;
import static io.github.queuesla.report.live.SampleRows.numbers;
import static io.github.queuesla.report.live.SampleRows.outlook;
import static io.github.queuesla.report.live.SampleRows.row;
import static io.github.queuesla.report.live.SampleRows.waiting;
import static io.github.queuesla.report.live.SampleRows.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.live.LiveBudget;
import io.github.queuesla.core.live.LiveNumbers;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.live.LiveWindow;
import io.github.queuesla.core.live.WaitingContacts;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.live.RowWords.Cell;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell of the board says. */
class RowWordsTest {

    private static RowWords words(LiveWindow month) {
        return new RowWords(row(month));
    }

    private static RowWords words(WaitingContacts waiting) {
        return new RowWords(row("Calls", LiveState.MET, month(9, 10, 1), Optional.of(waiting)));
    }

    private static Cell cell(String main, String... details) {
        return Cell.of(main, details);
    }

    @Test
    void todayHasItsCountsAndTheSecondAttainment() {
        assertThat(words(month(1_700, 2_000, 100)).today())
                .isEqualTo(cell("85.00 %", "1,700 of 2,000", "84.92 % with those lost"));
    }

    @Test
    void secondAttainmentIsNotSaidWhenItIsTheFirst() {
        LiveNumbers nobodyLost = numbers(measured(9, 10), 0, 0);
        LiveWindow month = window(nobodyLost, outlook(Outlook.Basis.OVER, Optional.of(0L)), Optional.empty());

        assertThat(words(month).today()).isEqualTo(cell("90.00 %", "9 of 10"));
    }

    @Test
    void windowHasItsTargetAndTheQueuesThatAreMissing() {
        LiveNumbers without = numbers(measured(9, 10), 0, 2);
        LiveWindow month = window(without, outlook(Outlook.Basis.OVER, Optional.of(0L)), Optional.empty());

        assertThat(words(month).window())
                .isEqualTo(cell("90.00 %", "2026-11, target 80 %", "9 of 10", "without 2 queues"));
    }

    @Test
    void attainmentThatDoesNotExistIsADashOrItsReason() {
        Outlook unknown = outlook(Outlook.Basis.SO_FAR, Optional.empty());
        for (Attainment none : List.of(
                new Attainment.NoTraffic(),
                new Attainment.Closed(),
                new Attainment.NotYet(),
                new Attainment.Unavailable())) {
            LiveNumbers numbers = new LiveNumbers(none, Optional.empty(), 0);
            String said = none instanceof Attainment.NoTraffic
                    ? RowWords.NONE
                    : none.state().toString();

            assertThat(words(window(numbers, unknown, Optional.empty())).today().main())
                    .isEqualTo(said);
        }
    }

    @Test
    void rowBeforeTheFirstCountsHasDashesOnly() {
        RowWords words = new RowWords(SampleRows.uncounted("Calls"));

        assertThat(List.of(
                        words.today(),
                        words.window(),
                        words.waiting(),
                        words.lost(),
                        words.needed(),
                        words.projected(),
                        words.budget()))
                .containsOnly(cell(RowWords.NONE));
        assertThat(words.state()).isEqualTo(cell("unavailable"));
    }

    @Test
    void waitingContactsHaveTheLongestWait() {
        assertThat(words(waiting(1_234, 5, false)).waiting()).isEqualTo(cell("1,234", "longest 1:02"));
        assertThat(words(waiting(0, 0, false)).waiting()).isEqualTo(cell("0"));
    }

    @Test
    void lostContactsOfACutListAreAtLeastThatMany() {
        assertThat(words(waiting(500, 7, true)).lost()).isEqualTo(cell("at least 7"));
        assertThat(words(waiting(500, 7, false)).lost()).isEqualTo(cell("7"));
    }

    @ParameterizedTest
    @CsvSource({"0,0:00", "5,0:05", "62,1:02", "3599,59:59", "3600,1:00:00", "36062,10:01:02"})
    void waitIsReadLikeAClock(long seconds, String text) {
        assertThat(RowWords.clock(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "700|1000|900|answer the next 500 in time|91.11 % of the expected 900 by the end of the window",
                "3|4|8|answer the next one in time|82.50 % of the expected 8 by the end of the window",
                "95|100|900|78.33 % of the expected 900|",
                "95|100|3|safe|even if every remaining contact is missed",
                "700|1000|100|out of reach|ends at 72.73 % at best"
            })
    void neededSaysWhatKeepsTheWindow(long met, long counted, long expected, String main, String detail) {
        Cell needed = words(month(met, counted, expected)).needed();

        assertThat(needed).isEqualTo(detail == null ? cell(main) : cell(main, detail));
    }

    @Test
    void neededIsWithoutAShareWhileTheRestIsUnknown() {
        LiveBudget unknown = new LiveBudget(budget(70, 100, 0).misses(), false);
        LiveWindow month = window(
                numbers(measured(70, 100), 0, 0),
                outlook(Outlook.Basis.SO_FAR, Optional.empty()),
                Optional.of(unknown));

        assertThat(words(month).needed()).isEqualTo(cell("answer the next 50 in time"));
        assertThat(words(month).projected()).isEqualTo(cell(RowWords.NONE));
        assertThat(words(month).budget()).isEqualTo(cell(RowWords.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "70,100,90,today: the next 50 in time",
        "70,100,10,today: out of reach",
        "90,100,5,today: safe",
        "90,100,50,today: 60.00 % of the expected 50"
    })
    void neededSaysWhatKeepsTheDay(long met, long counted, long expected, String said) {
        assertThat(new RowWords(withDay(met, counted, expected)).needed().details())
                .last()
                .isEqualTo(Cell.of(said).main());
    }

    /** A row whose month is in danger, with that day. */
    private static LiveRow withDay(long met, long counted, long expected) {
        LiveWindow month = month(met, counted, expected);
        LiveWindow day = new LiveWindow(
                "2026-11-26",
                Window.DAY.containing(NOW, ZoneOffset.UTC),
                NOW,
                month.numbers(),
                month.outcome(),
                month.outlook(),
                month.budget(),
                List.of());
        LiveRow row = row(month(700, 1_000, 900));
        return new LiveRow(
                row.level(),
                row.state(),
                Optional.of(day),
                row.window(),
                row.waiting(),
                row.waitingOpen(),
                row.withheld(),
                row.countsAt(),
                row.waitingIsOld(),
                row.isOpen(),
                row.halfHours(),
                row.alerts());
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKDAYS,'1,200 more expected, as on these weekdays before'",
        "SO_FAR,'1,200 more expected, at the daily rate so far'",
        "STATED,'1,200 more expected, as stated'",
        "OVER,the window is over"
    })
    void projectionSaysWhatItRestsOn(Outlook.Basis basis, String said) {
        LiveWindow month = window(
                numbers(measured(70, 100), 0, 0),
                outlook(basis, Optional.of(1_200L)),
                Optional.of(budget(70, 100, 1_200)));

        assertThat(words(month).projected().main()).isEqualTo("70.00\u00a0%");
        assertThat(String.join(" ", words(month).projected().details())).isEqualTo(said);
    }

    @Test
    void budgetHasTheMissesLeftAndHowFastTheyAreUsed() {
        assertThat(words(month(900, 1_000, 1_000)).budget())
                .isEqualTo(cell("300 left", "25 % used, 50 % of contacts past"));
        assertThat(words(month(700, 1_000, 0)).budget())
                .isEqualTo(cell("100 too many", "150 % used, 100 % of contacts past"));
    }

    @Test
    void oldWaitingListIsSaidUnlessAllIsOld() {
        assertThat(new RowWords(old(LiveState.MET)).state()).isEqualTo(cell("met", "waiting list is old"));
        assertThat(new RowWords(old(LiveState.STALE)).state()).isEqualTo(cell("stale"));
    }

    private static LiveRow old(LiveState state) {
        LiveRow row = row(month(9, 10, 1));
        return new LiveRow(
                row.level(),
                state,
                row.today(),
                row.window(),
                row.waiting(),
                row.waitingOpen(),
                row.withheld(),
                row.countsAt(),
                true,
                row.isOpen(),
                row.halfHours(),
                row.alerts());
    }

    @Test
    void attainmentBelowTheTargetNeverReadsAsTheTarget() {
        LiveNumbers justBelow =
                new LiveNumbers(new Attainment.Measured(new Ratio(79_999, 100_000)), Optional.empty(), 0);
        LiveWindow month = window(justBelow, outlook(Outlook.Basis.OVER, Optional.of(0L)), Optional.empty());

        assertThat(words(month).window().main()).isEqualTo("79.99\u00a0%");
    }
}

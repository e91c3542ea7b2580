package io.github.queuesla.report.live;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.contract.Alert;
import io.github.queuesla.core.contract.AlertCondition;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.live.LiveAlert;
import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.core.live.LiveBudget;
import io.github.queuesla.core.live.LiveNumbers;
import io.github.queuesla.core.live.LiveQuery;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.live.LiveWindow;
import io.github.queuesla.core.live.QueryStatus;
import io.github.queuesla.core.live.VolumeForecast;
import io.github.queuesla.core.live.WaitingContacts;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.WindowResult.Outcome;
import io.github.queuesla.core.result.WindowResult.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Rows of a board at one moment, with a target of 80 % within 20 s by month. */
final class SampleRows {

    static final Instant NOW = Instant.parse("2026-11-26T14:32:10Z");

    private static final Percentage TARGET = Percentage.parse("80");

    private SampleRows() {}

    static ServiceLevel level(String name) {
        return ServiceLevel.of(
                Definition.answeredWithin(Duration.ofSeconds(20))
                        .withTarget(TARGET)
                        .withName(name),
                QueueSelection.all(),
                ZoneOffset.UTC);
    }

    static Attainment measured(long met, long counted) {
        return new Attainment.Measured(new Ratio(met, counted));
    }

    /** The budget of that many contacts so far and to come. */
    static LiveBudget budget(long met, long counted, long forecast) {
        return new LiveBudget(new ErrorBudget(met, counted, forecast, TARGET), true);
    }

    static Outlook outlook(Outlook.Basis basis, Optional<Long> contacts) {
        return new Outlook(basis, contacts, Fraction.of(26, 1), Fraction.of(4, 1));
    }

    static LiveNumbers numbers(Attainment attainment, long lost, int missing) {
        Optional<Ratio> withLost =
                attainment.measured().map(ratio -> new Ratio(ratio.numerator(), ratio.denominator() + lost));
        return new LiveNumbers(attainment, withLost, missing);
    }

    /** November so far, by those numbers. */
    static LiveWindow window(LiveNumbers numbers, Outlook outlook, Optional<LiveBudget> budget) {
        Optional<Ratio> ratio = numbers.attainment().measured();
        Outcome outcome = new Outcome(
                ratio.isPresent() ? State.MEASURED : State.NO_TRAFFIC,
                ratio.map(Basis.Contacts::new),
                Optional.of(TARGET),
                ratio.filter(known -> numbers.missing() == 0).map(known -> known.meets(TARGET)),
                Optional.empty(),
                false,
                numbers.missing(),
                true);
        return new LiveWindow(
                "2026-11",
                Window.MONTH.containing(NOW, ZoneOffset.UTC),
                NOW,
                numbers,
                outcome,
                outlook,
                budget,
                List.of());
    }

    /** A month with those contacts met and counted, and that many expected in its rest. */
    static LiveWindow month(long met, long counted, long expected) {
        return window(
                numbers(measured(met, counted), 2, 0),
                outlook(Outlook.Basis.WEEKDAYS, Optional.of(expected)),
                Optional.of(budget(met, counted, expected)));
    }

    static WaitingContacts waiting(long contacts, long lost, boolean atLeast) {
        return new WaitingContacts(
                NOW.minusSeconds(4),
                contacts,
                Optional.of(Duration.ofSeconds(62)).filter(wait -> contacts > 0),
                lost,
                atLeast);
    }

    static LiveRow row(String name, LiveState state, LiveWindow month, Optional<WaitingContacts> waiting) {
        return new LiveRow(
                level(name),
                state,
                Optional.of(month),
                Optional.of(month),
                waiting,
                waiting,
                Optional.empty(),
                Optional.of(NOW.minusSeconds(50)),
                false,
                true,
                List.of(),
                List.of());
    }

    static LiveRow row(LiveWindow month) {
        return row("Calls", LiveState.AT_RISK, month, Optional.of(waiting(5, 2, false)));
    }

    /** An alert of five minutes. */
    static LiveAlert alert(AlertCondition condition, Optional<Instant> since) {
        return new LiveAlert(new Alert(condition, Duration.ofMinutes(5), Optional.empty()), since);
    }

    /** A row before the first counts. */
    static LiveRow uncounted(String name) {
        return new LiveRow(
                level(name),
                LiveState.UNAVAILABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                List.of(),
                List.of());
    }

    /** A board with a row of each kind. */
    static LiveBoard everything() {
        Outlook unknown = outlook(Outlook.Basis.SO_FAR, Optional.empty());
        return new LiveBoard(
                "Leeds",
                NOW,
                List.of(
                        row("Out of reach", LiveState.MISSED, month(700, 1_000, 100), Optional.of(waiting(5, 2, true)))
                                .withAlerts(List.of(
                                        alert(new AlertCondition.OutOfReach(), Optional.of(NOW.minusSeconds(600))),
                                        alert(new AlertCondition.Stale(), Optional.empty()))),
                        row(month(700, 1_000, 900)),
                        row(
                                "Without two queues",
                                LiveState.UNAVAILABLE,
                                window(numbers(measured(90, 100), 0, 2), unknown, Optional.of(budget(90, 100, 0))),
                                Optional.empty()),
                        uncounted("Uncounted"),
                        row("Mails", LiveState.MET, month(95, 100, 20), Optional.of(waiting(0, 0, false))),
                        row(
                                "Nobody",
                                LiveState.NO_TRAFFIC,
                                window(numbers(new Attainment.NoTraffic(), 0, 0), unknown, Optional.empty()),
                                Optional.of(waiting(0, 0, false)))),
                Optional.of(new VolumeForecast.Basis(
                        VolumeForecast.Source.PLATFORM, LocalDate.of(2026, 10, 29), LocalDate.of(2026, 11, 25))),
                List.of(
                        new QueryStatus(
                                LiveQuery.TODAY,
                                Duration.ofMinutes(1),
                                Optional.of(NOW.minusSeconds(50)),
                                Optional.empty(),
                                0),
                        new QueryStatus(
                                LiveQuery.OBSERVATIONS,
                                Duration.ofSeconds(10),
                                Optional.empty(),
                                Optional.of(Failure.of(FailureKind.RATE_LIMITED)),
                                3)));
    }
}

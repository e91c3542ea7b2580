package io.github.queuesla.server;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.core.live.LiveBudget;
import io.github.queuesla.core.live.LiveNumbers;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveSnapshot;
import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.live.LiveWindow;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Boards for the tests of pages. */
public final class Boards {

    /** The time of the boards. */
    public static final Instant NOW = Instant.parse("2026-11-26T14:32:10Z");

    private static final Percentage TARGET = Percentage.parse("80");

    private Boards() {}

    /** A board with these rows. */
    public static LiveSnapshot of(LiveRow... rows) {
        return new LiveSnapshot(
                new LiveBoard("Leeds", NOW, List.of(rows), Optional.empty(), List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A row with that many contacts of this month and today, of which so many wait too long already. */
    public static LiveRow row(String name, LiveState state, Ratio ratio, long lost) {
        Definition definition = Definition.answeredWithin(Duration.ofSeconds(20))
                .withTarget(TARGET)
                .withName(name);
        ServiceLevel level = ServiceLevel.of(definition, QueueSelection.all(), ZoneOffset.UTC);
        LiveNumbers numbers = new LiveNumbers(
                new Attainment.Measured(ratio),
                Optional.of(new Ratio(ratio.numerator(), ratio.denominator() + lost)),
                0);
        LiveBudget budget = new LiveBudget(new ErrorBudget(ratio.numerator(), ratio.denominator(), 400, TARGET), true);
        LiveWindow window = new LiveWindow(
                "2026-11",
                Window.MONTH.containing(NOW, ZoneOffset.UTC),
                NOW,
                numbers,
                new Outcome(
                        State.MEASURED,
                        Optional.of(new Basis.Contacts(ratio)),
                        Optional.of(TARGET),
                        Optional.of(ratio.meets(TARGET)),
                        Optional.empty(),
                        false,
                        0,
                        true),
                new Outlook(Outlook.Basis.SO_FAR, Optional.of(400L), Fraction.of(26, 1), Fraction.of(4, 1)),
                Optional.of(budget),
                List.of());
        return new LiveRow(
                level,
                state,
                Optional.of(window),
                Optional.of(window),
                Optional.of(new WaitingContacts(
                        NOW.minusSeconds(4), lost + 3, Optional.of(Duration.ofSeconds(42)), lost, false)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW.minusSeconds(50)),
                false,
                true,
                List.of(),
                List.of());
    }
}

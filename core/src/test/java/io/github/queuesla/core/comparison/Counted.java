package io.github.queuesla.core.comparison;

import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A service level with a target of 80 %, by month in Berlin unless changed, with windows from given counts. */
final class Counted {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final List<WindowResult> windows = new ArrayList<>();
    private final List<IntervalResult> intervals = new ArrayList<>();
    private Window window = Window.MONTH;
    private Optional<OpeningHours> hours = Optional.empty();
    private Optional<Percentage> target = Optional.of(Percentage.parse("80"));
    private Validity validity = Validity.ALWAYS;

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    static TimeRange days(String first, String next) {
        return new TimeRange(
                LocalDate.parse(first).atStartOfDay(BERLIN).toInstant(),
                LocalDate.parse(next).atStartOfDay(BERLIN).toInstant());
    }

    Counted each(Window other) {
        window = other;
        return this;
    }

    Counted open(OpeningHours when) {
        hours = Optional.of(when);
        return this;
    }

    /** Set before the windows, because their verdicts depend on it. */
    Counted withoutTarget() {
        target = Optional.empty();
        return this;
    }

    Counted valid(Validity days) {
        validity = days;
        return this;
    }

    /** Half an hour of the next window. */
    Counted halfHour(String local, long met, long counted) {
        return halfHour(local, new Attainment.Measured(new Ratio(met, counted)));
    }

    Counted unavailable(String local) {
        return halfHour(local, new Attainment.Unavailable());
    }

    private Counted halfHour(String local, Attainment attainment) {
        Instant start = at(local);
        intervals.add(new IntervalResult(
                new TimeRange(start, start.plus(Duration.ofMinutes(30))), attainment, TermCounts.none()));
        return this;
    }

    /** A window with the half hours since the last one, all of its contacts in them. */
    Counted window(String label, TimeRange range, boolean whole) {
        Optional<Ratio> pooled = intervals.stream()
                .flatMap(interval -> interval.attainment().measured().stream())
                .reduce(Ratio::pooledWith);
        return window(
                new WindowResult.Span(label, range, whole),
                pooled.<Attainment>map(Attainment.Measured::new).orElseGet(Attainment.NoTraffic::new));
    }

    /** A window with those counts and without intervals. */
    Counted window(WindowResult.Span span, Attainment pooled) {
        Optional<Ratio> ratio = pooled.measured();
        WindowResult.Outcome outcome = new WindowResult.Outcome(
                ratio.isPresent() ? WindowResult.State.MEASURED : WindowResult.State.NO_TRAFFIC,
                ratio.map(Basis.Contacts::new),
                target,
                ratio.flatMap(reached -> target.map(reached::meets)),
                Optional.empty(),
                false,
                0,
                !span.whole());
        windows.add(new WindowResult(span, outcome, pooled, TermCounts.none(), List.of(), List.of(), intervals));
        intervals.clear();
        return this;
    }

    ServiceLevelResult result() {
        Definition untargeted = Definition.answeredWithin(Duration.ofSeconds(20));
        Definition definition = target.map(untargeted::withTarget).orElse(untargeted);
        ServiceLevel.Scope scope = ServiceLevel.Scope.of(QueueSelection.all()).withHours(LevelHours.of(hours));
        ServiceLevel.Conditions conditions =
                new ServiceLevel.Conditions(Optional.empty(), 2, Optional.empty(), Optional.empty(), validity);
        return new ServiceLevelResult(
                new ServiceLevel(definition, scope, BERLIN, window, new RollUp.Pooled(), conditions), windows);
    }
}

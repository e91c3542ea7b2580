package io.github.queuesla.report.live;

import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.core.live.LiveBudget;
import io.github.queuesla.core.live.LiveNumbers;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Metric.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The metrics of the live board. A level with missing queues has no budget, because their counts could change it.
 *
 * @param board the board
 */
record BoardMetrics(LiveBoard board) {

    List<Metric> metrics() {
        return Stream.of(numbers(), budgets(), ages(), alerts())
                .flatMap(List::stream)
                .toList();
    }

    private List<Metric> numbers() {
        return List.of(
                gauge(
                        "today_ratio",
                        "Service level from local midnight to now, from 0 to 1.",
                        row -> row.today().flatMap(day -> ratio(day.numbers())).map(Metric::value)),
                gauge(
                        "today_counted_contacts",
                        "Contacts counted from local midnight to now.",
                        row -> row.today()
                                .flatMap(day -> counted(day.numbers()))
                                .map(Metric::value)),
                gauge(
                        "window_ratio",
                        "Service level of the current window so far, from 0 to 1.",
                        row -> row.window()
                                .flatMap(window -> window.outcome().level())
                                .map(Metric::value)),
                gauge(
                        "target_ratio",
                        "Target of the current window, from 0 to 1.",
                        row -> row.level().definition().target().map(target -> Metric.value(Fraction.of(target)))),
                gauge(
                        "waiting_contacts",
                        "Contacts that wait.",
                        row -> row.waiting().map(waiting -> Metric.value(waiting.waiting()))),
                gauge(
                        "lost_contacts",
                        "Waiting contacts that have waited too long already; at least this many.",
                        row -> row.waiting().map(waiting -> Metric.value(waiting.lost()))),
                gauge(
                        "longest_wait_seconds",
                        "Longest wait of the waiting contacts so far.",
                        row -> row.waiting()
                                .flatMap(waiting -> waiting.longest())
                                .map(wait -> Metric.value(wait.toSeconds()))));
    }

    private List<Metric> budgets() {
        return List.of(
                gauge(
                        "remaining_misses",
                        "Misses that the target still allows; negative if it is exceeded.",
                        row -> complete(row).flatMap(LiveBudget::missesLeft).map(Metric::value)),
                gauge(
                        "needed_ratio",
                        "Service level that the remaining contacts must reach; absent if unknown or out of reach.",
                        row -> complete(row).flatMap(LiveBudget::needed).map(Metric::value)),
                gauge(
                        "projected_ratio",
                        "Service level at the end of the window if the rest goes as well as so far, from 0 to 1.",
                        row -> complete(row).flatMap(LiveBudget::projected).map(Metric::value)));
    }

    private List<Metric> ages() {
        return List.of(
                new Metric(
                        "queue_sla_live_state",
                        "State of the service level: 1 for the current state, 0 for the others.",
                        board.rows().stream().flatMap(this::states).toList()),
                gauge(
                        "counts_timestamp_seconds",
                        "Time at which the counts were complete.",
                        row -> row.countsAt().map(Metric::value)),
                gauge(
                        "waiting_timestamp_seconds",
                        "Time at which the waiting contacts were listed.",
                        row -> row.waitingAt().map(Metric::value)));
    }

    private List<Metric> alerts() {
        return List.of(new Metric(
                "queue_sla_alert_active",
                "Whether an alert of the contract is active: 1 for active, 0 for not.",
                board.rows().stream().flatMap(this::alerts).toList()));
    }

    private Stream<Sample> alerts(LiveRow row) {
        return row.alerts().stream()
                .map(alert -> sample(row, Metric.value(alert.isActive()))
                        .with("when", Codes.of(alert.alert().when())));
    }

    private Stream<Sample> states(LiveRow row) {
        return Stream.of(LiveState.values())
                .map(possible ->
                        sample(row, Metric.value(possible == row.state())).with("state", Codes.of(possible)));
    }

    private static Optional<Fraction> ratio(LiveNumbers numbers) {
        return numbers.attainment().measured().map(Fraction::of);
    }

    private static Optional<Long> counted(LiveNumbers numbers) {
        return numbers.attainment().measured().map(Ratio::denominator);
    }

    private static Optional<LiveBudget> complete(LiveRow row) {
        boolean missing =
                row.window().filter(window -> window.outcome().missing() > 0).isPresent();
        return row.budget().filter(budget -> !missing);
    }

    private Metric gauge(String name, String help, Function<LiveRow, Optional<BigDecimal>> value) {
        return Metric.of(
                "queue_sla_live_" + name,
                help,
                board.rows(),
                row -> value.apply(row).map(number -> sample(row, number)));
    }

    private Sample sample(LiveRow row, BigDecimal value) {
        return Sample.of(board.contract(), row.level(), value);
    }
}

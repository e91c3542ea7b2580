package io.github.queuesla.report.live;

import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.live.LiveAlert;
import io.github.queuesla.core.live.LiveBudget;
import io.github.queuesla.core.live.LiveNumbers;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.live.LiveWindow;
import io.github.queuesla.core.live.WaitingContacts;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult.Outcome;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.LevelValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the live board in words: each cell has a text to read from afar and the details below it. Immutable.
 *
 * @param row the row
 */
public record RowWords(LiveRow row) {

    /** The text for a value that does not exist. */
    public static final String NONE = "–";

    /**
     * The content of one cell.
     *
     * @param main the text to read from afar
     * @param details what explains it; may be none
     */
    public record Cell(String main, List<String> details) {

        public Cell {
            main = together(main);
            details = details.stream().map(Cell::together).toList();
        }

        /** A number and its sign stay on one line. */
        private static String together(String text) {
            return text.replace(" %", "\u00a0%");
        }

        static Cell of(String main, String... details) {
            return new Cell(main, List.of(details));
        }
    }

    /** The attainment from local midnight to now, with its counts. */
    public Cell today() {
        return row.today().map(day -> numbers(day.numbers())).orElse(Cell.of(NONE));
    }

    /** The attainment of the current window so far, and the target. */
    public Cell window() {
        if (row.window().isEmpty()) {
            return Cell.of(NONE);
        }
        LiveWindow window = row.window().get();
        Cell numbers = numbers(window.numbers());
        List<String> details = new ArrayList<>(numbers.details());
        details.add(0, window.label() + target(window.outcome()));
        String agreed = window.outcome()
                .level()
                .map(share -> values().share(share).said())
                .orElse(numbers.main());
        return new Cell(agreed, details);
    }

    private static String target(Outcome outcome) {
        return outcome.target()
                .map(target -> ", target " + LevelValues.words(target))
                .orElse("");
    }

    private Cell numbers(LiveNumbers numbers) {
        List<String> details = new ArrayList<>();
        numbers.attainment().measured().ifPresent(ratio -> details.add(counts(ratio)));
        numbers.withLost()
                .filter(ratio -> !numbers.attainment().measured().equals(Optional.of(ratio)))
                .ifPresent(
                        ratio -> details.add(values().share(Fraction.of(ratio)).said() + " with those lost"));
        if (numbers.missing() > 0) {
            details.add("without " + Prose.many(numbers.missing(), "queue"));
        }
        return new Cell(percent(numbers.attainment()), details);
    }

    private static String counts(Ratio ratio) {
        return Prose.grouped(ratio.numerator()) + " of " + Prose.grouped(ratio.denominator());
    }

    private String percent(Attainment attainment) {
        return attainment.match(ratio -> values().share(Fraction.of(ratio)).said(), state -> switch (state) {
            case MEASURED, NO_TRAFFIC -> NONE;
            case UNRESOLVED, NOT_YET, CLOSED, UNAVAILABLE -> state.toString();
        });
    }

    /** The attainment of one of its queues, with its counts; a dash when there is none. */
    public Cell attainment(Optional<Attainment> attainment) {
        return attainment
                .map(known -> new Cell(
                        percent(known),
                        known.measured().map(RowWords::counts).stream().toList()))
                .orElse(Cell.of(NONE));
    }

    /** How many contacts wait, and the longest wait so far. */
    public Cell waiting() {
        return waiting(row.waiting());
    }

    /** How many of those contacts wait, and the longest wait so far; a dash while unknown. */
    public static Cell waiting(Optional<WaitingContacts> contacts) {
        return contacts.map(waiting -> new Cell(
                        Prose.grouped(waiting.waiting()),
                        waiting.longest().map(wait -> "longest " + clock(wait)).stream()
                                .toList()))
                .orElse(Cell.of(NONE));
    }

    /** Those of the waiting contacts that have waited too long already. */
    public Cell lost() {
        return lost(row.waiting());
    }

    /** Those of these contacts that have waited too long already; a dash while unknown. */
    public static Cell lost(Optional<WaitingContacts> contacts) {
        return contacts.map(waiting -> Cell.of((waiting.atLeast() ? "at least " : "") + Prose.grouped(waiting.lost())))
                .orElse(Cell.of(NONE));
    }

    /** What has to happen to keep the window, and the day. */
    public Cell needed() {
        if (row.budget().isEmpty()) {
            return Cell.of(NONE);
        }
        Cell window = needed(row.budget().get());
        List<String> details = new ArrayList<>(window.details());
        ofToday().ifPresent(details::add);
        return new Cell(window.main(), details);
    }

    private Cell needed(LiveBudget budget) {
        Optional<String> next = next(budget).map(contacts -> "answer " + contacts);
        if (budget.prospect().isEmpty()) {
            return Cell.of(next.orElse(NONE));
        }
        return switch (budget.prospect().get()) {
            case SAFE -> Cell.of("safe", "even if every remaining contact is missed");
            case LOST ->
                Cell.of(
                        "out of reach",
                        "ends at "
                                + budget.best()
                                        .map(best -> values().share(best).said())
                                        .orElse(NONE) + " at best");
            case OPEN -> {
                String share = share(budget);
                yield next.map(first -> Cell.of(first, share + " by the end of the window"))
                        .orElse(Cell.of(share));
            }
        };
    }

    /** What has to happen to keep the day; empty when the day is the window, and without a target. */
    private Optional<String> ofToday() {
        return row.today()
                .filter(day ->
                        !day.range().equals(row.window().map(LiveWindow::range).orElse(null)))
                .flatMap(LiveWindow::budget)
                .flatMap(budget -> {
                    Optional<String> next = next(budget);
                    return budget.prospect()
                            .map(prospect -> switch (prospect) {
                                case SAFE -> "safe";
                                case LOST -> "out of reach";
                                case OPEN -> next.orElseGet(() -> share(budget));
                            })
                            .or(() -> next);
                })
                .map(words -> "today: " + words);
    }

    /** The contacts that must be in time, one after the other, until the target is met; empty when it is. */
    private static Optional<String> next(LiveBudget budget) {
        return budget.nextInTime()
                .filter(contacts -> contacts > 0)
                .map(contacts ->
                        contacts == 1 ? "the next one in time" : "the next " + Prose.grouped(contacts) + " in time");
    }

    private String share(LiveBudget budget) {
        return budget.needed()
                .map(needed -> values().plain(needed).said() + " of the expected "
                        + Prose.grouped(budget.misses().forecast()))
                .orElse(NONE);
    }

    /** The attainment at the end of the window if it goes on like this, and what that rests on. */
    public Cell projected() {
        Optional<Fraction> projected = row.budget().flatMap(LiveBudget::projected);
        if (projected.isEmpty()) {
            return Cell.of(NONE);
        }
        return new Cell(
                values().share(projected.get()).said(),
                row.window().map(window -> expected(window.outlook())).orElse(List.of()));
    }

    /** The contacts that the projection expects, and what their number rests on. */
    private static List<String> expected(Outlook outlook) {
        String more = outlook.contacts().map(Prose::grouped).orElse("unknown") + " more expected,";
        return switch (outlook.basis()) {
            case OVER -> List.of("the window is over");
            case SO_FAR -> List.of(more, "at the daily rate so far");
            case STATED -> List.of(more, "as stated");
            case WEEKDAYS -> List.of(more, "as on these weekdays before");
        };
    }

    /** The misses left, and how fast they are used. */
    public Cell budget() {
        Optional<Long> misses = row.budget().flatMap(LiveBudget::missesLeft);
        if (misses.isEmpty()) {
            return Cell.of(NONE);
        }
        long number = misses.get();
        String left = number >= 0 ? Prose.grouped(number) + " left" : Prose.grouped(-number) + " too many";
        List<String> details = new ArrayList<>();
        row.budget().flatMap(LiveBudget::usedShare).ifPresent(used -> details.add(whole(used) + " used"));
        row.budget().flatMap(LiveBudget::pastShare).ifPresent(past -> details.add(whole(past) + " of contacts past"));
        return new Cell(left, details.isEmpty() ? List.of() : List.of(String.join(", ", details)));
    }

    static String whole(Fraction share) {
        return share.times(Fraction.of(100, 1)).floor() + " %";
    }

    /** The state in one or two words, and the active alerts. */
    public Cell state() {
        List<String> details = new ArrayList<>();
        if (row.state() != LiveState.STALE && row.waitingIsOld()) {
            details.add("waiting list is old");
        }
        alerts().forEach(alert -> details.add("alert: " + alert));
        return new Cell(row.state().toString(), details);
    }

    /** The active alerts, each in a few words. */
    public List<String> alerts() {
        return row.alerts().stream()
                .filter(LiveAlert::isActive)
                .map(alert -> new AlertWords(alert.alert()).name())
                .toList();
    }

    /** A wait by the clock: {@code 0:42}, {@code 1:02:03}. */
    static String clock(Duration wait) {
        String seconds = twoDigits(wait.toSecondsPart());
        return wait.toHours() > 0
                ? wait.toHours() + ":" + twoDigits(wait.toMinutesPart()) + ":" + seconds
                : wait.toMinutes() + ":" + seconds;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private LevelValues values() {
        return LevelValues.of(row.level());
    }
}

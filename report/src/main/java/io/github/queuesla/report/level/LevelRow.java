package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Total;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Scalar;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of a report: a service level in a window, or in a part of one. Immutable.
 *
 * @param window the window
 * @param isWindow whether the row is a whole window, not a part of it
 * @param share the result of one queue; empty for several queues together
 * @param total the result of several queues; empty for a single queue and for an interval
 * @param range the time range of the row
 * @param attainment the attainment of the row on its own
 * @param counts the counts behind the attainment
 * @param targetMet whether the row reaches the target; empty without a verdict
 */
public record LevelRow(
        LevelWindow window,
        boolean isWindow,
        Optional<QueueResult> share,
        Optional<Total> total,
        TimeRange range,
        Attainment attainment,
        TermCounts counts,
        Optional<Boolean> targetMet) {

    /** The number of contacts from which the 95 % interval is omitted. */
    private static final int MANY = 100;

    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    static LevelRow of(LevelWindow window, boolean isWindow, Total total) {
        return new LevelRow(
                window,
                isWindow,
                Optional.empty(),
                Optional.of(total),
                window.result().span().range(),
                total.attainment(),
                total.counts(),
                total.targetMet());
    }

    static LevelRow of(LevelWindow window, QueueResult share) {
        return new LevelRow(
                window,
                false,
                Optional.of(share),
                Optional.empty(),
                share.range(),
                share.attainment(),
                share.counts(),
                share.targetMet());
    }

    static LevelRow of(LevelWindow window, IntervalResult interval) {
        return new LevelRow(
                window,
                false,
                Optional.empty(),
                Optional.empty(),
                interval.range(),
                interval.attainment(),
                interval.counts(),
                window.values().isMet(interval.attainment(), 0));
    }

    /** The service level. */
    public ServiceLevel level() {
        return window.level();
    }

    LevelValues values() {
        return window.values();
    }

    /** The outcome of the window, for the row that is the whole window. */
    Optional<WindowResult.Outcome> ownOutcome() {
        return isWindow ? Optional.of(outcome()) : Optional.empty();
    }

    /** The outcome of the window. */
    WindowResult.Outcome outcome() {
        return window.result().outcome();
    }

    /** Whether the row is a whole window of a contract, which is judged by the agreed roll-up. */
    private boolean isJudged() {
        return isWindow && window.report().isByContract();
    }

    /** The percentage that a contract judges, for a window; for other rows, their own. */
    Value judgedPercent() {
        return isJudged() ? window.percent() : values().percent(attainment);
    }

    /** The target of the row. */
    Value target() {
        return isJudged() ? window.target() : LevelValues.target(level());
    }

    Value verdict() {
        if (isJudged()) {
            return window.verdict();
        }
        boolean partial = total.filter(all -> all.missing() > 0).isPresent() && !attainment.isUnavailable();
        VerdictText verdict = partial ? VerdictText.PARTIAL : VerdictText.of(attainment, targetMet);
        return verdict.value(!isOpen());
    }

    /**
     * Whether the verdict on the row can still change: a row of the whole window is as open as the window, and an interval
     * until it is over.
     */
    private boolean isOpen() {
        WindowResult.Span span = window.result().span();
        return !span.whole()
                && (range.equals(span.range())
                        || range.end().isAfter(window.report().provenance().generatedAt()));
    }

    /** The band and the credit, for the row that is a whole window. */
    Optional<Consequence> consequence() {
        return ownOutcome().flatMap(outcome -> MoneyText.consequence(window.result()));
    }

    Optional<Money> money() {
        return consequence().map(Consequence::credit);
    }

    boolean isProvisional() {
        return share.map(QueueResult::provisional).orElse(outcome().provisional());
    }

    /** Whether people see the mark of a provisional number. */
    boolean isMarked() {
        return isJudged()
                ? window.isProvisional()
                : isProvisional() && !attainment.isUnavailable() && !attainment.isNotYet();
    }

    /** The queue of a single row. */
    Optional<Queue> queue() {
        return share.map(QueueResult::queue);
    }

    /** The queue of a single row, for people. */
    Value queueLabel() {
        return name(queue());
    }

    /** The organisation of a single row or a division, where there are several; else the key is omitted. */
    Value organisation() {
        return queue().map(Queue::id)
                .flatMap(QueueId::organisation)
                .or(() -> division().flatMap(Division::organisation))
                .map(Value::name)
                .orElseGet(Value::omitted);
    }

    /** The queue of the row, or the only queue of the window. */
    Value onlyQueueName() {
        return name(queue().or(window::onlyQueue));
    }

    private static Value name(Optional<Queue> queue) {
        return Value.of(queue, named -> LevelValues.queue(named, ""));
    }

    /** Whether the attainment of the row alone decides its percentage, so that its counts belong beside it. */
    boolean isOfContacts() {
        return !isJudged() || level().rollUp().isPooled();
    }

    /** The name of the queue, or the number of queues in a total. */
    Value label() {
        return total.map(all -> label(all, isWindow && !level().rollUp().isPooled() ? ", pooled" : ""))
                .orElseGet(this::queueLabel);
    }

    private Value label(Total total, String together) {
        String missing = total.missing() == 0 ? "" : " (" + total.missing() + " missing)";
        String queues = Prose.many(total.queues(), "queue") + missing + together;
        return total.division()
                .map(division -> Value.name(division.name(), division.suffix() + ": " + queues))
                .or(() -> window.onlyQueue().map(queue -> LevelValues.queue(queue, ", total" + missing)))
                .orElseGet(() -> Value.text("All " + queues));
    }

    /** The division of the queue or of the total. */
    Optional<Division> division() {
        return queue().flatMap(Queue::division).or(() -> total.flatMap(Total::division));
    }

    /** The interval of the row in a breakdown by time. */
    Value interval() {
        return Value.of(
                share.flatMap(row -> window.report().result().breakdown().granularity()),
                size -> Value.text(IntervalText.of(range, size, level().zone())));
    }

    /** A time of the row; for programs, nothing if the platform decided the time zone of the dates. */
    Value time(Instant at) {
        return instant(at)
                .<Value>map(known -> new Value.Time(known, level().zone()))
                .orElseGet(() -> new Value.Word(IntervalText.time(at, level().zone()), Scalar.NOTHING, Tone.PLAIN));
    }

    /** A time of the row by the clock of the service level, for programs. */
    Value local(Instant at) {
        ZonedDateTime local = at.atZone(level().zone());
        return Value.code(instant(at).isPresent() ? OFFSET_TIME.format(local) : LOCAL_TIME.format(local));
    }

    private Optional<Instant> instant(Instant instant) {
        // queue-summary decides where a day begins, so an instant would be a guess (docs/adr/0008).
        return window.report().provenance().platformTimeZone() ? Optional.empty() : Optional.of(instant);
    }

    /** The number of contacts of a kind; nothing if the platform did not count them. */
    Value count(Term term) {
        return counts.count(term).map(Value::count).orElseGet(Value::omitted);
    }

    /** The 95 % interval of the percentage; empty if it is not a share of contacts, or if queues are missing. */
    Optional<WilsonInterval> confidence() {
        // The Wilson interval is for a share of contacts: a worst queue or a mean of intervals is none.
        boolean sure = !isWindow || (level().rollUp().isPooled() && outcome().missing() == 0);
        return attainment.measured().filter(ratio -> sure).map(WilsonInterval::of);
    }

    /** The 95 % interval of a row with few contacts; empty for rows with many, where it is narrow. */
    Optional<WilsonInterval> confidenceOfFew() {
        return confidence()
                .filter(interval -> attainment
                        .measured()
                        .filter(ratio -> ratio.denominator() < MANY)
                        .isPresent());
    }

    /** The bounds for a row with few contacts, in per cent without the sign: {@code 64.0–94.8}. */
    Optional<String> boundsOfFew() {
        return confidenceOfFew()
                .map(interval -> bound(interval.lower()).words() + "–"
                        + bound(interval.upper()).words());
    }

    /** A bound in per cent, rounded for display. */
    static Value.Percent bound(BigDecimal bound) {
        return new Value.Percent(Optional.empty(), bound.setScale(1, RoundingMode.HALF_EVEN));
    }
}

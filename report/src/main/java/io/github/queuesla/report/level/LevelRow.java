package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Total;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of a report: a service level over a window, or over a part of one. Immutable.
 *
 * @param window which window
 * @param kind what part of it
 * @param share the queue that it is about; empty for several queues together
 * @param total the queues together; empty for one, and for an interval
 * @param range when
 * @param attainment what it came to by itself
 * @param counts what that was computed from
 * @param targetMet whether it reaches the target; empty where that is not said
 */
public record LevelRow(
        LevelWindow window,
        Kind kind,
        Optional<QueueResult> share,
        Optional<Total> total,
        TimeRange range,
        Attainment attainment,
        TermCounts counts,
        Optional<Boolean> targetMet) {

    /** With so many contacts or more, a level is sure enough. */
    private static final int MANY = 100;

    /** What a line is about. */
    public enum Kind {
        /** All queues of the window. */
        WINDOW,
        /** The queues of a division. */
        DIVISION,
        /** A queue, or a part of it that was asked for. */
        QUEUE,
        /** All queues in an interval of the window. */
        INTERVAL
    }

    static LevelRow of(LevelWindow window, Kind kind, Total total) {
        return new LevelRow(
                window,
                kind,
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
                Kind.QUEUE,
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
                Kind.INTERVAL,
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

    /** What was decided about its window. */
    WindowResult.Outcome outcome() {
        return window.result().outcome();
    }

    /** Whether it is all of a window that a contract judges, by the agreed roll-up. */
    private boolean isJudged() {
        return kind == Kind.WINDOW && window.report().isByContract();
    }

    /** The number that is judged, for a window of a contract; of anything else its own. */
    Value judgedPercent() {
        return isJudged() ? window.percent() : values().percent(attainment);
    }

    /** What it is held against. */
    Value target() {
        return isJudged() ? window.target() : LevelValues.target(level());
    }

    Value verdict() {
        if (isJudged()) {
            return window.verdict();
        }
        boolean partial = total.filter(all -> all.missing() > 0).isPresent() && !attainment.isUnavailable();
        VerdictText verdict = partial ? VerdictText.PARTIAL : VerdictText.of(attainment, targetMet);
        return new Value.Verdict(verdict, verdict.word());
    }

    Value credit() {
        return kind == Kind.WINDOW ? window.credit() : Value.nothing();
    }

    boolean isProvisional() {
        return share.map(QueueResult::provisional).orElse(outcome().provisional());
    }

    /** Whether people are shown a mark, since the platform may still change the number. */
    boolean isMarked() {
        return isJudged() ? window.isProvisional() : isProvisional() && !attainment.isUnavailable();
    }

    Value queueName() {
        return Value.of(share, row -> Value.name(row.queue().name()));
    }

    /** What the queue is called, or which queues are taken together. */
    Value label() {
        return total.map(LevelRow::label).orElseGet(this::queueName);
    }

    private static Value label(Total total) {
        String queues = Prose.many(total.queues(), "queue")
                + (total.missing() == 0 ? "" : " (" + total.missing() + " missing)");
        return total.division()
                .map(division -> Value.name(division.name(), ": " + queues))
                .orElseGet(() -> Value.text((total.queues() == 1 ? "" : "All ") + queues));
    }

    /** The division of its queue, or that whose queues it has together. */
    Optional<Division> division() {
        return share.flatMap(row -> row.queue().division()).or(() -> total.flatMap(Total::division));
    }

    /** Which contacts of the queue. */
    Value media() {
        return Value.of(share.flatMap(QueueResult::media), media -> Value.name(media.name()));
    }

    /** Which piece of the period, where it was cut into pieces. */
    Value piece() {
        return Value.of(
                share.flatMap(row -> window.report().result().breakdown().granularity()),
                size -> Value.text(IntervalText.of(
                        range, size, window.report().result().period().zone())));
    }

    /** When it begins; nothing where the platform decided what the dates mean. */
    Value start() {
        return Value.of(instant(range.start()), moment -> new Value.Moment(moment, level().zone()));
    }

    /** When it is over; nothing where the platform decided what the dates mean. */
    Value end() {
        return Value.of(instant(range.end()), moment -> new Value.Moment(moment, level().zone()));
    }

    /** How far its zone is from UTC when it begins. */
    Optional<String> offset() {
        return instant(range.start())
                .map(moment -> level().zone().getRules().getOffset(moment).getId());
    }

    private Optional<Instant> instant(Instant moment) {
        return window.report().provenance().platformTimeZone() ? Optional.empty() : Optional.of(moment);
    }

    /** How many contacts of a kind; nothing where they were not counted. */
    Value count(Term term) {
        OptionalLong count = counts.count(term);
        return count.isPresent() ? Value.count(count.getAsLong()) : Value.omitted();
    }

    /** The 95 % interval around its number; empty where that is no share of contacts or queues are missing. */
    Optional<WilsonInterval> confidence() {
        boolean sure =
                kind != Kind.WINDOW || (level().rollUp().isPooled() && outcome().missing() == 0);
        return attainment.measured().filter(ratio -> sure).map(WilsonInterval::of);
    }

    /** The same, only beside few contacts: other readers are spared it. */
    Optional<WilsonInterval> confidenceOfFew() {
        return confidence()
                .filter(interval -> attainment
                        .measured()
                        .filter(ratio -> ratio.denominator() < MANY)
                        .isPresent());
    }

    /** The bounds of that interval in per cent, without a sign: {@code 64.0–94.8}. */
    Optional<String> boundsOfFew() {
        return confidenceOfFew()
                .map(interval -> bound(interval.lower()).words() + "–"
                        + bound(interval.upper()).words());
    }

    /** A bound as it is shown. */
    static Value.Percent bound(BigDecimal bound) {
        return new Value.Percent(Optional.empty(), bound.setScale(1, RoundingMode.HALF_EVEN));
    }
}

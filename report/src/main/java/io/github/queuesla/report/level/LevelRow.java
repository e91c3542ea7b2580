package io.github.queuesla.report.level;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueShare;
import io.github.queuesla.core.result.Total;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.PieceText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
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
        Optional<QueueShare> share,
        Optional<Total> total,
        TimeRange range,
        Attainment attainment,
        TermCounts counts,
        Optional<Boolean> targetMet) {

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

    static LevelRow of(LevelWindow window, QueueShare share) {
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
                interval.attainment()
                        .measured()
                        .flatMap(ratio -> window.level().definition().target().map(ratio::meets)));
    }

    /** The service level. */
    public ServiceLevel level() {
        return window.level();
    }

    /** Its numbers as values. */
    public LevelValues values() {
        return new LevelValues(level(), window.report().noTraffic());
    }

    /** Whether it is all of a window that a contract judges, by the agreed roll-up. */
    private boolean isJudged() {
        return kind == Kind.WINDOW && window.report().isByContract();
    }

    /** The number that is judged, for a window of a contract; of anything else its own. */
    public Value judgedPercent() {
        return isJudged() ? window.percent() : values().percent(attainment);
    }

    /** What it is held against. */
    public Value owed() {
        return isJudged() ? window.owed() : LevelValues.target(level());
    }

    /** What is said of it. */
    public Value verdict() {
        if (isJudged()) {
            return window.verdict();
        }
        boolean partial = total.filter(all -> all.missing() > 0).isPresent() && !attainment.isUnavailable();
        VerdictText verdict = partial ? VerdictText.PARTIAL : VerdictText.of(attainment, targetMet);
        return new Value.Verdict(verdict, verdict.word());
    }

    /** What the client gets back, for a window. */
    public Value credit() {
        return kind == Kind.WINDOW ? window.credit() : Value.nothing();
    }

    /** Whether the platform may still change it. */
    public boolean isProvisional() {
        return share.map(QueueShare::provisional)
                .orElse(window.result().outcome().provisional());
    }

    /** Whether people are shown a mark, since the platform may still change the number. */
    boolean isMarked() {
        return isJudged() ? window.isProvisional() : isProvisional() && !attainment.isUnavailable();
    }

    /** What the queue is called. */
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
        return Value.of(share.flatMap(QueueShare::media), media -> Value.name(media.name()));
    }

    /** Which piece of the period, where it was cut into pieces. */
    Value piece() {
        return Value.of(
                share.flatMap(row -> window.report().result().breakdown().granularity()),
                size -> Value.text(PieceText.of(
                        range, size, window.report().result().period().zone())));
    }

    /** When it begins; nothing where the platform decided what the dates mean. */
    Value start() {
        return moment(range.start());
    }

    /** When it is over; nothing where the platform decided what the dates mean. */
    Value end() {
        return moment(range.end());
    }

    private Value moment(Instant moment) {
        return window.report().provenance().datesAsGiven() ? Value.nothing() : new Value.Moment(moment, level().zone());
    }

    /** How many contacts of a kind; nothing where they were not counted. */
    Value count(Term term) {
        OptionalLong count = counts.count(term);
        return count.isPresent() ? Value.count(count.getAsLong()) : Value.omitted();
    }

    /** How sure its number is; empty where it is no share of contacts or queues are missing. */
    Optional<WilsonInterval> confidence() {
        return kind == Kind.WINDOW ? ConfidenceText.of(level(), window.result()) : ConfidenceText.of(attainment);
    }

    /** The same, only beside fewer than a hundred contacts. */
    Optional<WilsonInterval> confidenceOfFew() {
        return confidence().filter(interval -> ConfidenceText.isFew(attainment));
    }
}

package io.github.queuesla.report;

import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.WindowResult;
import java.util.Optional;
import java.util.Set;

/** The verdict on a window, a queue or an interval: a code for programs, a few words for people. */
public enum VerdictText {
    MET("met"),
    MISSED("missed"),
    /** Within opening hours, but no contact is counted. */
    NO_TRAFFIC("no traffic"),
    /** No contact is counted, but some were offered and have no outcome. */
    UNRESOLVED("unresolved"),
    /** No open interval has begun. */
    NOT_YET("not yet"),
    /** No opening hours. */
    CLOSED("closed"),
    /** Fewer contacts than the agreed minimum. */
    TOO_FEW("too few"),
    /** The report covers only a part of the window, so the verdict is not final. */
    OPEN("open"),
    /** Some queues are missing, so there is no verdict. */
    PARTIAL("partial"),
    /** No queue has counts. */
    UNAVAILABLE("unavailable"),
    /** There is a number but no target. */
    NO_TARGET("");

    /** The explanation of the asterisk after a number. */
    public static final String PROVISIONAL = "* provisional: the platform may still change these numbers";

    /**
     * The verdicts that say more about a window that is not over than that it is open. Time does not bring missing counts
     * back (docs/adr/0014).
     */
    private static final Set<VerdictText> STRONGER_THAN_OPEN = Set.of(UNAVAILABLE, PARTIAL, NOT_YET);

    private final String word;

    VerdictText(String word) {
        this.word = word;
    }

    /** The verdict on a window. */
    public static VerdictText of(WindowResult window) {
        VerdictText whole = ofWhole(window);
        return window.span().whole() || STRONGER_THAN_OPEN.contains(whole) ? whole : OPEN;
    }

    /**
     * The verdict on an attainment.
     *
     * @param targetMet empty without a target or without a measured attainment
     */
    public static VerdictText of(Attainment attainment, Optional<Boolean> targetMet) {
        return attainment.match(ratio -> ofMeasured(targetMet), VerdictText::ofUnmeasured);
    }

    /** The verdict on a window in words, with its qualification, such as the number of missing queues. */
    public static String words(WindowResult window) {
        VerdictText verdict = of(window);
        return switch (verdict) {
            case OPEN -> soFar(ofWhole(window));
            case PARTIAL -> verdict.word + " (" + window.outcome().missing() + " missing)";
            case MISSED -> verdict.word + (isTolerated(window) ? " (tolerated)" : "");
            default -> verdict.word;
        };
    }

    /** What is said of a window that is not over, by the verdict that it would have now: {@code open, missed so far}. */
    public static String soFar(VerdictText verdict) {
        return verdict == NO_TARGET ? OPEN.word : OPEN.word + ", " + verdict.word + " so far";
    }

    /** The verdict in code and words; of a window that is not over, it is only what it would be now. */
    public Value.Verdict value(boolean over) {
        return !over && (this == MET || this == MISSED)
                ? new Value.Verdict(OPEN, soFar(this))
                : new Value.Verdict(this, word);
    }

    /** Whether the platform may still change the number of a window; false if there is none. */
    public static boolean isProvisional(WindowResult window) {
        VerdictText verdict = of(window);
        return window.outcome().provisional() && verdict != UNAVAILABLE && verdict != NOT_YET;
    }

    /** The code for programs, lower case with hyphens; empty without a target. */
    public Optional<String> code() {
        return this == NO_TARGET ? Optional.empty() : Optional.of(Codes.of(this));
    }

    /** The word for people; empty without a target. */
    public String word() {
        return word;
    }

    /** The tone of the verdict. */
    public Tone style() {
        return switch (this) {
            case MET -> Tone.GOOD;
            case MISSED -> Tone.BAD;
            case NO_TRAFFIC, NOT_YET, CLOSED -> Tone.DIM;
            case UNRESOLVED, TOO_FEW, OPEN, PARTIAL, UNAVAILABLE -> Tone.DOUBTFUL;
            case NO_TARGET -> Tone.PLAIN;
        };
    }

    private static VerdictText ofWhole(WindowResult window) {
        WindowResult.Outcome outcome = window.outcome();
        if (outcome.state() == WindowResult.State.UNAVAILABLE || outcome.missing() > 0) {
            return isAnyAvailable(window) ? PARTIAL : UNAVAILABLE;
        }
        if (outcome.state() != WindowResult.State.MEASURED) {
            return ofUnmeasured(outcome.state());
        }
        return outcome.tooFew() ? TOO_FEW : ofMeasured(outcome.met());
    }

    private static VerdictText ofUnmeasured(WindowResult.State state) {
        return switch (state) {
            case NO_TRAFFIC -> NO_TRAFFIC;
            case UNRESOLVED -> UNRESOLVED;
            case NOT_YET -> NOT_YET;
            case CLOSED -> CLOSED;
            case UNAVAILABLE -> UNAVAILABLE;
            case MEASURED -> NO_TARGET;
        };
    }

    private static VerdictText ofMeasured(Optional<Boolean> met) {
        return met.map(reached -> reached ? MET : MISSED).orElse(NO_TARGET);
    }

    private static boolean isAnyAvailable(WindowResult window) {
        return !window.pooled().isUnavailable()
                || window.rows().stream().anyMatch(queue -> !queue.attainment().isUnavailable());
    }

    private static boolean isTolerated(WindowResult window) {
        return window.outcome().consequence().filter(Consequence::tolerated).isPresent();
    }
}

package io.github.queuesla.simulator.aggregates;

import io.github.queuesla.simulator.contact.Outcome;
import java.util.List;

/** The counts of one group in one bucket. Not thread-safe. */
final class Tally {

    /**
     * Limits in milliseconds: a wait above {@code target} is over the target, one below {@code shortAbandon} is short.
     */
    record Cuts(long target, long shortAbandon) {}

    private final List<View> views;
    private final Timer[] viewed;
    private final Timer answered = new Timer();
    private final Timer abandoned = new Timer();
    private final Timer shortAbandoned = new Timer();
    private final Timer flowedOut = new Timer();
    private final Timer waited = new Timer();
    private final Timer none = new Timer();
    private long offered;
    private long overTarget;

    Tally(List<View> views) {
        this.views = views;
        this.viewed = new Timer[views.size()];
        for (int i = 0; i < viewed.length; i++) {
            viewed[i] = new Timer();
        }
    }

    void offer(long times) {
        offered += times;
    }

    void end(Outcome outcome, long waitMillis, Cuts cuts, long times) {
        waited.add(waitMillis, times);
        boolean isShort = outcome == Outcome.ABANDONED && waitMillis < cuts.shortAbandon();
        switch (outcome) {
            case ANSWERED -> {
                answered.add(waitMillis, times);
                overTarget += waitMillis > cuts.target() ? times : 0;
            }
            case ABANDONED -> abandoned.add(waitMillis, times);
            case FLOWED_OUT -> flowedOut.add(waitMillis, times);
            case NONE -> {}
        }
        if (isShort) {
            shortAbandoned.add(waitMillis, times);
        }
        for (int i = 0; i < viewed.length; i++) {
            View view = views.get(i);
            if (waitMillis >= view.atLeast()
                    && waitMillis < view.below()
                    && view.emission().happens(outcome, isShort)) {
                viewed[i].add(waitMillis, times);
            }
        }
    }

    /** The waits emitted by that event. */
    Timer timer(Emission emission) {
        return switch (emission) {
            case ANSWER -> answered;
            case ABANDON -> abandoned;
            case SHORT_ABANDON -> shortAbandoned;
            case FLOW_OUT -> flowedOut;
            case ANY_END -> waited;
            case NEVER -> none;
        };
    }

    Timer view(int place) {
        return viewed[place];
    }

    long offered() {
        return offered;
    }

    long overTarget() {
        return overTarget;
    }
}

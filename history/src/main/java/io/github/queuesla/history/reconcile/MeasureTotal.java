package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.definition.Measure;

/**
 * The sum of all compared numbers of a measure. Immutable.
 *
 * @param measure what is counted
 * @param compared how many numbers were compared, those that are 0 on both sides not included
 * @param differing how many of them differ
 * @param history the sum in the history
 * @param platform the sum on the platform
 */
public record MeasureTotal(Measure measure, long compared, long differing, long history, long platform) {

    static MeasureTotal none(Measure measure) {
        return new MeasureTotal(measure, 0, 0, 0, 0);
    }

    /** How many numbers are the same on both sides. */
    public long agreeing() {
        return compared - differing;
    }

    MeasureTotal plus(long ofHistory, long ofPlatform) {
        return new MeasureTotal(
                measure,
                compared + 1,
                differing + (ofHistory == ofPlatform ? 0 : 1),
                Math.addExact(history, ofHistory),
                Math.addExact(platform, ofPlatform));
    }
}

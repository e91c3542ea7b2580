package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;

/**
 * The service level that the platform itself shows for one queue and medium, and what it has to have made it from. Nothing
 * here is checked against itself: it is what the platform said. Immutable.
 *
 * @param queue whose contacts
 * @param media which of them
 * @param met the platform's numerator
 * @param counted the platform's denominator
 * @param basis the counts beside it
 */
public record PlatformLevel(QueueId queue, MediaType media, long met, long counted, Basis basis) {

    /**
     * Counts that the platform gives beside its level. Immutable.
     *
     * @param answered contacts answered
     * @param overTarget of those, the ones that the platform holds to be late ({@code nOverSla})
     * @param abandoned contacts that gave up
     * @param shortAbandoned of those, the ones the platform's own limit calls short
     * @param flowOut contacts that left otherwise
     */
    public record Basis(long answered, long overTarget, long abandoned, long shortAbandoned, long flowOut) {

        /** Nothing. */
        public static final Basis NONE = new Basis(0, 0, 0, 0, 0);

        /** Both together. */
        public Basis plus(Basis other) {
            return new Basis(
                    Math.addExact(answered, other.answered),
                    Math.addExact(overTarget, other.overTarget),
                    Math.addExact(abandoned, other.abandoned),
                    Math.addExact(shortAbandoned, other.shortAbandoned),
                    Math.addExact(flowOut, other.flowOut));
        }
    }

    /** The same queue and medium at another time, added. */
    public PlatformLevel plus(PlatformLevel other) {
        return new PlatformLevel(
                queue,
                media,
                Math.addExact(met, other.met),
                Math.addExact(counted, other.counted),
                basis.plus(other.basis));
    }
}

package io.github.queuesla.core.count;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;

/**
 * The service level that the platform shows for one queue and medium, with the counts beside it. The values are the
 * platform's and are not checked for contradictions. Immutable.
 *
 * @param queue the queue
 * @param media the medium
 * @param met the platform's numerator
 * @param counted the platform's denominator
 * @param basis the counts beside it
 */
public record PlatformLevel(QueueId queue, MediaType media, long met, long counted, Basis basis) {

    /**
     * The counts that the platform gives beside its service level. Immutable.
     *
     * @param answered answered contacts
     * @param overTarget answered contacts that the platform counts as late ({@code nOverSla})
     * @param abandoned abandoned contacts
     * @param shortAbandoned short abandons by the platform's own limit
     * @param flowOut flow-outs
     */
    public record Basis(long answered, long overTarget, long abandoned, long shortAbandoned, long flowOut) {

        /** No contacts. */
        public static final Basis NONE = new Basis(0, 0, 0, 0, 0);

        /** The sum. */
        public Basis plus(Basis other) {
            return new Basis(
                    Math.addExact(answered, other.answered),
                    Math.addExact(overTarget, other.overTarget),
                    Math.addExact(abandoned, other.abandoned),
                    Math.addExact(shortAbandoned, other.shortAbandoned),
                    Math.addExact(flowOut, other.flowOut));
        }
    }

    /** The sum with the same queue and medium at another time. */
    public PlatformLevel plus(PlatformLevel other) {
        return new PlatformLevel(
                queue,
                media,
                Math.addExact(met, other.met),
                Math.addExact(counted, other.counted),
                basis.plus(other.basis));
    }
}

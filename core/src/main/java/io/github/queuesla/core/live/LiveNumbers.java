package io.github.queuesla.core.live;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult;
import java.util.Optional;

/**
 * The attainment of a service level in a day or window up to now. Immutable.
 *
 * @param attainment the available queues, pooled
 * @param withLost the attainment counting those already lost: each waiting contact that can no longer be in time counts
 *     as missed (the service level event rule). Empty when the waiting contacts are unknown, and when nothing counts
 * @param missing the number of queues whose counts are not complete
 */
public record LiveNumbers(Attainment attainment, Optional<Ratio> withLost, int missing) {

    static LiveNumbers of(WindowResult window) {
        return new LiveNumbers(
                window.pooled(), Optional.empty(), window.outcome().missing());
    }

    /** These numbers, counting that many waiting contacts as missed. */
    LiveNumbers counting(long lost, ServiceLevel level) {
        long more = countsThoseWaiting(level.definition().formula()) ? 0 : lost;
        Optional<Ratio> ratio = attainment.measured();
        Optional<Ratio> with = ratio.isPresent()
                ? ratio.map(known -> new Ratio(known.numerator(), Math.addExact(known.denominator(), more)))
                : Optional.of(more)
                        .filter(number -> number > 0 && attainment.hasCounts())
                        .map(number -> new Ratio(0, number));
        return new LiveNumbers(attainment, with, missing);
    }

    /** Whether the formula counts a contact as missed from the moment it enters the queue. */
    private static boolean countsThoseWaiting(Formula formula) {
        return formula.denominator().uses(Term.UNRESOLVED)
                || formula.denominator().uses(Term.OFFERED);
    }
}

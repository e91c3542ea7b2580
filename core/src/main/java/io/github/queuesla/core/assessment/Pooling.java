package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.SlaResult;
import io.github.queuesla.core.result.SlaTotal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes rows together by adding numerators and denominators; percentages are never averaged. */
public final class Pooling {

    private Pooling() {}

    /** The promise over all these rows, which are rows of that promise. */
    public static SlaTotal total(SlaDefinition definition, Optional<Division> division, List<SlaResult> rows) {
        Set<QueueId> queues = new HashSet<>();
        Set<QueueId> missing = new HashSet<>();
        boolean provisional = false;
        for (SlaResult row : rows) {
            queues.add(row.queue().id());
            if (row.attainment().isUnavailable()) {
                missing.add(row.queue().id());
            }
            provisional |= row.provisional();
        }
        Attainment pooled = pool(rows.stream().map(SlaResult::attainment).toList());
        return new SlaTotal(definition, division, pooled, queues.size(), missing.size(), provisional);
    }

    /** One attainment from several; unavailable only when nothing was measured and something is missing. */
    public static Attainment pool(List<Attainment> parts) {
        @Nullable Ratio sum = null;
        @Nullable FailureKind reason = null;
        for (Attainment part : parts) {
            if (part instanceof Attainment.Measured measured) {
                sum = sum == null ? measured.ratio() : sum.pooledWith(measured.ratio());
            } else if (part instanceof Attainment.Unavailable unavailable && reason == null) {
                reason = unavailable.reason();
            }
        }
        if (sum != null) {
            return new Attainment.Measured(sum);
        }
        return reason == null ? new Attainment.NoTraffic() : new Attainment.Unavailable(reason);
    }
}

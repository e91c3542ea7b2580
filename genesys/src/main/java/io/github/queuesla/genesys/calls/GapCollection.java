package io.github.queuesla.genesys.calls;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.http.failure.TransportException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run of jobs could not get. Used by one thread. */
public final class GapCollection {

    private final List<Gap> gaps = new ArrayList<>();
    private final IdentityHashMap<TransportException, CountSourceException> translated = new IdentityHashMap<>();

    /** Notes a failure that concerns these queues (all, when empty) in that time (always, when empty). */
    public void add(Collection<QueueId> queues, Optional<TimeRange> range, TransportException failure) {
        CountSourceException cause = translated.computeIfAbsent(failure, Failures::translate);
        gaps.add(new Gap(Set.copyOf(queues), range, Optional.of(cause), String.valueOf(cause.getMessage())));
    }

    /** Notes counts of a queue that contradict each other. */
    public void addInconsistent(QueueId queue, String message) {
        gaps.add(Gap.inconsistent(queue, message));
    }

    /** All gaps so far. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /**
     * Passes when nobody stopped the run: whoever did wants no result, and what there is by then is so by chance.
     *
     * @throws CountSourceException.Interrupted when somebody did
     */
    public void requireNotStopped() throws CountSourceException.Interrupted {
        for (Gap gap : gaps) {
            if (gap.cause().orElse(null) instanceof CountSourceException.Interrupted stopped) {
                throw stopped;
            }
        }
    }

    /**
     * Passes when something was had, and nobody stopped the run.
     *
     * @throws CountSourceException what stopped it; else the first cause, when nothing was had
     */
    public void requireSomething(boolean somethingHad) throws CountSourceException {
        requireNotStopped();
        if (somethingHad) {
            return;
        }
        for (Gap gap : gaps) {
            if (gap.cause().isPresent()) {
                throw gap.cause().get();
            }
        }
    }
}

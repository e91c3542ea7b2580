package io.github.queuesla.genesys.calls;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run of jobs could not get. Used by one thread. */
public final class GapCollection {

    private final List<Gap> gaps = new ArrayList<>();
    private final List<CountSourceException> causes = new ArrayList<>();

    /** Notes a failure that concerns these queues (all, when empty) in that time (always, when empty). */
    public void add(Collection<QueueId> queues, Optional<TimeRange> range, CountSourceException cause) {
        gaps.add(new Gap(Set.copyOf(queues), range, cause.failure()));
        causes.add(cause);
    }

    /** Notes counts of a queue that contradict each other, also when asked for again. */
    public void addInconsistent(QueueId queue) {
        gaps.add(Gap.inconsistent(queue));
    }

    /** All gaps so far. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /**
     * Passes when nobody stopped the run: whoever did wants no result, and what there is by then is so by chance.
     *
     * @throws CountSourceException the interruption, when somebody did
     */
    public void requireNotStopped() throws CountSourceException {
        for (CountSourceException cause : causes) {
            if (cause.isInterruption()) {
                throw cause;
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
        if (!somethingHad && !causes.isEmpty()) {
            throw causes.get(0);
        }
    }
}

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

/** The counts that a run of jobs did not get, with the reasons. Not thread-safe. */
public final class GapCollection {

    private final List<Gap> gaps = new ArrayList<>();
    private final List<CountSourceException> causes = new ArrayList<>();

    /** Adds a failure for these queues (empty: all) and this time range (empty: the whole period). */
    public void add(Collection<QueueId> queues, Optional<TimeRange> range, CountSourceException cause) {
        gaps.add(new Gap(Set.copyOf(queues), range, cause.failure()));
        causes.add(cause);
    }

    /** Adds a queue whose counts contradict each other, also when requested again. */
    public void addInconsistent(QueueId queue) {
        gaps.add(Gap.inconsistent(queue));
    }

    /** All gaps so far. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /**
     * Checks that the run was not stopped: what a stopped run has counted is arbitrary and must not become a result.
     *
     * @throws CountSourceException the interruption
     */
    public void requireNotStopped() throws CountSourceException {
        for (CountSourceException cause : causes) {
            if (cause.isInterruption()) {
                throw cause;
            }
        }
    }

    /**
     * Checks that the run was not stopped, and that it has any counts or had no failure.
     *
     * @throws CountSourceException the interruption; otherwise the first failure
     */
    public void requireSomething(boolean somethingHad) throws CountSourceException {
        requireNotStopped();
        if (!somethingHad && !causes.isEmpty()) {
            throw causes.get(0);
        }
    }
}

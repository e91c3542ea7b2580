package io.github.queuesla.faultlab.planted;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.SourceLimit;
import java.util.Optional;

/** Counts that never come. */
record WithheldCounts(CountSource real) implements CountSource {

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public boolean needsQueueIds() {
        return real.needsQueueIds();
    }

    @Override
    public Optional<SourceLimit> limit(CountRequest request) {
        return real.limit(request);
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        throw new CountSourceException(Failure.of(FailureKind.SOURCE_UNAVAILABLE));
    }
}

package io.github.queuesla.genesys.details;

import io.github.queuesla.core.count.CountSourceException;

/** A job that ended without results, or whose results the platform no longer has: another one may succeed. */
final class LostJob extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient CountSourceException failure;

    LostJob(CountSourceException failure) {
        super(failure);
        this.failure = failure;
    }

    /** The failure to report when no other job succeeds either. */
    CountSourceException failure() {
        return failure;
    }
}

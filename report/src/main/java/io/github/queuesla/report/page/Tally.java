package io.github.queuesla.report.page;

import io.github.queuesla.core.assessment.Pooling;
import io.github.queuesla.core.result.Attainment;
import java.util.ArrayList;
import java.util.List;

/** Adds up the contacts of several intervals; percentages are never averaged. */
final class Tally {

    private final List<Attainment> parts = new ArrayList<>();

    void add(Attainment part) {
        parts.add(part);
    }

    /** What they come to together; closed when nothing was added but closed intervals. */
    Attainment attainment() {
        return parts.stream().allMatch(Attainment::isClosed) ? new Attainment.Closed() : Pooling.pool(parts);
    }

    /** Whether there is a sum, and some intervals are not in it because they could not be had. */
    boolean isPartial() {
        return attainment().measured().isPresent() && parts.stream().anyMatch(Attainment::isUnavailable);
    }
}

package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.count.Gap;
import java.util.List;
import java.util.stream.Stream;

/** The remarks of a comparison about its counts, as it has no list of problems: queues, and what is missing and why. */
final class ComparisonNotes {

    private ComparisonNotes() {}

    static List<String> of(ContractCounts counts) {
        return Stream.concat(
                        counts.queueNotes().stream(),
                        counts.gaps().stream().map(Gap::failure).map(FailureWords::of))
                .distinct()
                .toList();
    }
}

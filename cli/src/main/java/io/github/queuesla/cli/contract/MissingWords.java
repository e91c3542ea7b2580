package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.core.comparison.Bridge;
import java.util.List;
import java.util.stream.Stream;

/** Says what is missing on either side of a bridge. */
final class MissingWords {

    private MissingWords() {}

    static List<String> of(Bridge.Missing missing) {
        Stream<String> queues = missing.queues().stream()
                .map(queue -> "the counts of queue " + queue.name() + " could not be had in full");
        Stream<String> failures = missing.failures().stream().map(FailureWords::of);
        return Stream.concat(queues, failures).distinct().toList();
    }
}

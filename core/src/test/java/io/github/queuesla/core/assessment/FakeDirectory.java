package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;

/** A directory with one listing, which records when it is requested and when it is awaited. */
record FakeDirectory(QueueListing listing, List<String> events) implements QueueDirectory {

    @Override
    public Pending list(QueueSelection selection) {
        events.add("list");
        return () -> {
            events.add("await");
            return listing;
        };
    }
}

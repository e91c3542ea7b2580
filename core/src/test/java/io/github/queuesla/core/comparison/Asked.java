package io.github.queuesla.core.comparison;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.ContactList;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.PlatformLevelResult;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.ArrayList;
import java.util.List;

/** The ports of a bridge, with the gaps of a test, which record their requests. */
final class Asked implements CountSource {

    final List<Contact> contacts = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    final List<CountRequest> requests = new ArrayList<>();
    final List<QueueSelection> selections = new ArrayList<>();
    final List<List<QueueId>> platformQueues = new ArrayList<>();
    QueueListing listing = QueueListing.of(List.of(Centre.SALES, Centre.NIGHT));
    PlatformLevelResult platform = new PlatformLevelResult(List.of(), List.of());

    Bridge bridge(BridgeQuestion question) throws CountSourceException {
        BridgeAssessor.Ports ports = new BridgeAssessor.Ports(
                this,
                (queues, period) -> {
                    platformQueues.add(queues);
                    return platform;
                },
                selection -> {
                    selections.add(selection);
                    return () -> listing;
                });
        return new BridgeAssessor(ports, Centre.CLOCK).bridge(question);
    }

    @Override
    public String name() {
        return "asked";
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        requests.add(request);
        return CountGrid.of(
                request,
                request.optional(),
                new ContactList(contacts).count(request).rows(),
                gaps);
    }
}

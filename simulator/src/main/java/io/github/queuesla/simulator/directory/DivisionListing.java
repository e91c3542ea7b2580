package io.github.queuesla.simulator.directory;

import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.organisation.Division;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.util.List;

/** {@code GET /api/v2/authorization/divisions}. */
public final class DivisionListing implements Endpoint {

    private static final int MAX_PAGE_SIZE = 500;

    private final Organisation organisation;
    private final LiveBehaviour live;

    /** The endpoint for {@code organisation}. */
    public DivisionListing(Organisation organisation, LiveBehaviour live) {
        this.organisation = organisation;
        this.live = live;
    }

    @Override
    public Reply answer(Request request) {
        Listing listing =
                new Listing(request, MAX_PAGE_SIZE, live.behaviour().quirks().pageSizeCap());
        List<String> ids = request.parameters("id");
        List<Division> found = organisation.divisions().stream()
                .filter(division -> ids.isEmpty() || ids.contains(division.id()))
                .toList();
        return listing.page(found, QueueWriter::division);
    }
}

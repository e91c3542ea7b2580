package io.github.queuesla.simulator.server;

import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;

/** {@code GET /api/v2/organizations/me}: which organisation the client belongs to. */
final class OwnOrganisation implements Endpoint {

    private final Organisation organisation;

    OwnOrganisation(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public Reply answer(Request request) {
        return Reply.json(200, json -> {
            json.writeStringProperty("id", organisation.id());
            json.writeStringProperty("name", organisation.name());
        });
    }
}

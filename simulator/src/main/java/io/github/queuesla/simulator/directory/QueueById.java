package io.github.queuesla.simulator.directory;

import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.util.Map;

/** {@code GET /api/v2/routing/queues/{id}}. */
public final class QueueById implements Endpoint {

    private final Organisation organisation;
    private final LiveBehaviour live;

    /** The endpoint for {@code organisation}. */
    public QueueById(Organisation organisation, LiveBehaviour live) {
        this.organisation = organisation;
        this.live = live;
    }

    @Override
    public Reply answer(Request request) {
        String id = request.path().substring(request.path().lastIndexOf('/') + 1);
        Queue queue = organisation
                .queue(id)
                .filter(found -> live.behaviour().isListed(id))
                .orElseThrow(
                        () -> new Refusal(Problem.of(404, "not.found", "Unable to find a queue with id '" + id + "'")
                                .withParams(Map.of("id", id))));
        return Reply.json(200, json -> QueueWriter.queue(queue, json));
    }
}

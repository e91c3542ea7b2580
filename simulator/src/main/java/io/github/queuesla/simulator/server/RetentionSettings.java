package io.github.queuesla.simulator.server;

import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.Json;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;

/** {@code GET /api/v2/analytics/dataretention/settings}: how many days the platform keeps contacts; null without a limit. */
final class RetentionSettings implements Endpoint {

    private final LiveBehaviour live;

    RetentionSettings(LiveBehaviour live) {
        this.live = live;
    }

    @Override
    public Reply answer(Request request) {
        int days = live.behaviour().limits().retentionDays();
        return Reply.json(Json.object(json -> {
            if (days == 0) {
                json.writeNullProperty("retentionDays");
            } else {
                json.writeNumberProperty("retentionDays", days);
            }
        }));
    }
}

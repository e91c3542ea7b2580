package io.github.queuesla.http;

import io.github.queuesla.http.surroundings.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The OAuth clients that share the work. Thread-safe. */
final class Lanes {
    private final List<Lane> lanes;
    private final Surroundings surroundings;

    Lanes(Setup setup) {
        List<Lane> all = new ArrayList<>();
        surroundings = setup.surroundings();
        for (ClientCredentials credentials : setup.credentials()) {
            Lane lane = new Lane(credentials, surroundings, setup.limits().maxRatePerMinute());
            Instant closedUntil = setup.closedGates().get(credentials.clientId());
            if (closedUntil != null) {
                lane.reopenAt(closedUntil, surroundings);
            }
            all.add(lane);
        }
        lanes = List.copyOf(all);
    }

    /** The lane of that OAuth client. */
    Lane named(String clientId) {
        return lanes.stream()
                .filter(lane -> lane.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no OAuth client " + clientId));
    }

    /** The lane that may send earliest; among equals {@code preferred}, then the one that sent least of late. */
    Lane best(long now, @Nullable Lane preferred) {
        Lane best = preferred == null ? lanes.get(0) : preferred;
        for (Lane lane : lanes) {
            int earlier = lane.hold(now).length().compareTo(best.hold(now).length());
            boolean rested = best != preferred && lane.recent(now) < best.recent(now);
            if (earlier < 0 || (earlier == 0 && rested)) {
                best = lane;
            }
        }
        return best;
    }

    /** The client id where it tells something: among several. */
    @Nullable
    String shownId(Lane lane) {
        return lanes.size() > 1 ? lane.clientId() : null;
    }

    /** The gates closed now, and until when. */
    Map<String, Instant> closedGates() {
        long now = surroundings.nanoTime().getAsLong();
        Instant date = surroundings.wallClock().instant();
        Map<String, Instant> closed = new TreeMap<>();
        for (Lane lane : lanes) {
            Lane.Hold hold = lane.gateHold(now);
            if (!hold.length().isZero()) {
                closed.put(lane.clientId(), date.plus(hold.length()));
            }
        }
        return closed;
    }
}

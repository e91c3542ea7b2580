package io.github.queuesla.simulator.details;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a session.
 *
 * @param type as the platform names it
 * @param start when it began, milliseconds since the epoch
 * @param end when it ended; {@link Long#MAX_VALUE} if it never does
 * @param queueId the queue it belongs to, if it belongs to one
 * @param disconnectType what ended it, if anything worth naming did
 * @param conference whether it is part of a conference
 * @param texts its further properties
 */
record Segment(
        String type,
        long start,
        long end,
        @Nullable String queueId,
        @Nullable String disconnectType,
        boolean conference,
        Map<String, String> texts) {

    /** Outside of any queue. */
    static Segment of(String type, long start, long end, @Nullable String disconnectType) {
        return new Segment(type, start, end, null, disconnectType, false, Map.of());
    }

    /** The same, in that queue. */
    Segment in(String queue) {
        return new Segment(type, start, end, queue, disconnectType, conference, texts);
    }

    /** The same, as part of a conference. */
    Segment inConference() {
        return new Segment(type, start, end, queueId, disconnectType, true, texts);
    }

    /** The same with one more property. */
    Segment with(String name, String text) {
        return new Segment(type, start, end, queueId, disconnectType, conference, Map.of(name, text));
    }
}

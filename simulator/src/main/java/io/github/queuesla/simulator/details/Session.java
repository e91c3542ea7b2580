package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.contact.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session of a participant.
 *
 * @param id a UUID
 * @param peerId the session at the other end, if it has one
 * @param mediaType its media type
 * @param texts its further properties
 * @param metrics its metrics in order of time
 * @param segments its segments in order of time
 */
record Session(
        String id,
        @Nullable String peerId,
        MediaType mediaType,
        Map<String, String> texts,
        List<Metric> metrics,
        List<Segment> segments) {

    /** The same session, used again for what the other one holds. */
    Session and(Session later) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(later.texts);
        return new Session(
                id, peerId, mediaType, all, joined(metrics, later.metrics), joined(segments, later.segments));
    }

    private static <T> List<T> joined(List<T> earlier, List<T> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }
}

package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.contact.MediaType;
import java.util.List;
import java.util.Map;
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
        List<Segment> segments) {}

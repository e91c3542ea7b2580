package io.github.queuesla.simulator.organisation;

import io.github.queuesla.simulator.contact.MediaType;
import java.util.Map;

/**
 * A queue as the platform lists it.
 *
 * @param id a UUID
 * @param name unique within the organisation
 * @param division its division
 * @param members number of agents assigned to it
 * @param targets one per media type, for all five
 */
public record Queue(
        String id, String name, Division division, int members, Map<MediaType, ServiceLevelTarget> targets) {

    /** The target for that media type. */
    public ServiceLevelTarget target(MediaType mediaType) {
        ServiceLevelTarget target = targets.get(mediaType);
        if (target == null) {
            throw new IllegalArgumentException("no target for " + mediaType + " in queue " + id);
        }
        return target;
    }
}

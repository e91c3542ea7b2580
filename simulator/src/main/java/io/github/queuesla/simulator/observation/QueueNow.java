package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.organisation.Queue;
import java.util.List;

/**
 * A queue at this moment.
 *
 * @param queue the queue
 * @param mediaTypes those that were asked for
 * @param contacts all that are in it, or with its agents
 * @param agents its agents
 */
record QueueNow(Queue queue, List<MediaType> mediaTypes, List<PresentContact> contacts, Agents agents) {

    List<PresentContact> contacts(MediaType mediaType) {
        return contacts.stream()
                .filter(contact -> contact.visit().mediaType() == mediaType)
                .toList();
    }
}

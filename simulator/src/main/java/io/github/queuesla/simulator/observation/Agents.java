package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.organisation.Organisation;
import java.time.Instant;
import java.util.List;

/**
 * The agents of a queue at a moment.
 *
 * @param members all of them
 * @param onQueue those who take contacts, or have not finished one
 * @param interacting of those on queue, the ones with a contact or its after-call work
 * @param away logged in, but not on queue
 */
record Agents(int members, int onQueue, int interacting, int away) {

    /** In the traffic model an agent who is free answers within this time. */
    private static final long LONGEST_ALERT_MILLIS = 8_000;

    private static final int AWAY_ONE_IN = 3;

    /** The agents of a queue, given as its place in the organisation, with these contacts. */
    static Agents of(Organisation organisation, int queue, List<PresentContact> contacts, AsOf asOf) {
        int staff = organisation.agents(queue, Instant.ofEpochMilli(asOf.at()));
        int busy = (int) contacts.stream()
                .filter(contact -> contact.stage() == Stage.INTERACTING || contact.stage() == Stage.WRAPPING_UP)
                .count();
        int onQueue = Math.max(staff, busy);
        int members = Math.max(organisation.queues().get(queue).members(), onQueue);
        // Nobody is idle while somebody waits: the others have not finished the contact before.
        int interacting = contacts.stream().anyMatch(contact -> waitsForAnAgent(contact, asOf.at())) ? onQueue : busy;
        return new Agents(members, onQueue, interacting, staff > 0 ? (members - onQueue) / AWAY_ONE_IN : 0);
    }

    private static boolean waitsForAnAgent(PresentContact contact, long moment) {
        return contact.stage() == Stage.WAITING
                && contact.visit().mediaType() != MediaType.EMAIL
                && contact.visit().offered() + LONGEST_ALERT_MILLIS < moment;
    }

    int idle() {
        return onQueue - interacting;
    }

    int offQueue() {
        return members - onQueue;
    }
}

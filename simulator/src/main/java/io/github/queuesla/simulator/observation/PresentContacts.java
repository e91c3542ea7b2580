package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.conversation.Assembly;
import io.github.queuesla.simulator.conversation.Chains;
import io.github.queuesla.simulator.conversation.ContactRef;
import io.github.queuesla.simulator.conversation.QueueVisit;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.traffic.DayOfContacts;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Finds the contacts that have entered a queue and are not over yet: the very contacts that aggregates count and details
 * list. Thread-safe.
 */
public final class PresentContacts {

    private static final long DAY_MILLIS = 86_400_000L;

    private final Organisation organisation;
    private final Chains chains;
    private final Assembly assembly;

    /** The contacts of that organisation. */
    public PresentContacts(Organisation organisation) {
        this.organisation = organisation;
        this.chains = new Chains(organisation);
        this.assembly = new Assembly(organisation, chains);
    }

    /** Those of a queue, given as its place in the organisation. */
    List<PresentContact> of(int queue, AsOf asOf) {
        List<PresentContact> present = new ArrayList<>();
        long today = Math.floorDiv(asOf.at(), DAY_MILLIS);
        // A wait of up to 23 hours and the talk after it: nothing that began before yesterday is still going on.
        for (long epochDay = today - 1; epochDay <= today; epochDay++) {
            DayOfContacts day = organisation.day(queue, epochDay);
            for (int place = 0; place < day.size(); place++) {
                if (day.offeredAt(place) < asOf.at()
                        && day.endedAt(place) + QueueVisit.LONGEST_WITH_SEQUEL_MILLIS >= asOf.at()) {
                    add(new ContactRef(queue, epochDay, place), day.endedAt(place), asOf, present);
                }
            }
        }
        return present;
    }

    private void add(ContactRef contact, long ended, AsOf asOf, List<PresentContact> present) {
        boolean over = ended + QueueVisit.LONGEST_HANDLING_MILLIS < asOf.at() && chains.isAlone(contact);
        if (!over) {
            assembly.visit(contact, asOf)
                    .flatMap(visit -> PresentContact.of(contact, visit, asOf.at()))
                    .ifPresent(present::add);
        }
    }

    /** Writes which conversation and whose session it is: the agent's, once there is one. */
    void writeIds(JsonGenerator json, PresentContact present, ContactMetric metric, AsOf asOf) {
        QueueVisit visit = present.visit();
        json.writeStringProperty("conversationId", assembly.conversationId(present.contact()));
        if (metric == ContactMetric.WAITING) {
            json.writeStringProperty(
                    "sessionId",
                    assembly.opening(present.contact(), visit, asOf).queueSessionId());
        } else {
            json.writeStringProperty("sessionId", visit.agentSessionId());
            json.writeStringProperty("userId", visit.agentId());
        }
        json.writeNumberProperty("routingPriority", 0);
        json.writeStringProperty("direction", "inbound");
    }
}

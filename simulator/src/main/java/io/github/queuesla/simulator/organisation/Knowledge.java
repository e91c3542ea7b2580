package io.github.queuesla.simulator.organisation;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.TrueCounts;
import io.github.queuesla.simulator.traffic.DayOfContacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the platform knows of an organisation's contacts at a moment: the truth that its answers are held to. */
public final class Knowledge {

    private final Organisation organisation;
    private final AsOf asOf;

    Knowledge(Organisation organisation, AsOf asOf) {
        this.organisation = organisation;
        this.asOf = asOf;
    }

    /**
     * The contacts of a queue that were offered, or whose wait ended, at or after {@code start} and before {@code end}.
     * A wait that has not ended by then is there with its end, which the platform does not know yet.
     *
     * @throws IllegalArgumentException if there is no such queue
     */
    public List<Contact> contacts(String queueId, Instant start, Instant end) {
        List<Contact> contacts = new ArrayList<>();
        for (DayOfContacts day : organisation.days(queueId, start, end, asOf)) {
            for (int i = 0; i < day.size(); i++) {
                Contact contact = new Contact(
                        queueId,
                        day.mediaType(i),
                        Instant.ofEpochMilli(day.offeredAt(i)),
                        day.waitMillis(i),
                        day.outcome(i));
                boolean begun = day.offeredAt(i) < asOf.at();
                if (begun && (contact.offeredIn(start, end) || contact.endedIn(start, end))) {
                    contacts.add(contact);
                }
            }
        }
        return List.copyOf(contacts);
    }

    /**
     * What has happened in a queue at or after {@code start} and before {@code end}, over all media types.
     *
     * @param withinMillis the longest wait that is in time, milliseconds
     * @throws IllegalArgumentException if there is no such queue
     */
    public TrueCounts trueCounts(String queueId, Instant start, Instant end, long withinMillis) {
        TrueCounts.Limits limits = new TrueCounts.Limits(withinMillis, OrganisationOptions.SHORT_ABANDON.toMillis());
        Instant last = end.toEpochMilli() > asOf.at() ? Instant.ofEpochMilli(asOf.at()) : end;
        return TrueCounts.of(contacts(queueId, start, last), start, last, limits);
    }
}

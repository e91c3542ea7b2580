package io.github.queuesla.simulator.organisation;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.TrueCounts;
import io.github.queuesla.simulator.traffic.ContactDraws;
import io.github.queuesla.simulator.traffic.DayOfContacts;
import io.github.queuesla.simulator.traffic.Revisions;
import io.github.queuesla.simulator.traffic.TrafficModel;
import io.github.queuesla.simulator.traffic.TrafficProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A simulated contact centre: divisions, queues and all their contacts, generated from one seed. Tests compare what
 * came over the wire with the true counts from here. Thread-safe.
 */
public final class Organisation {

    private static final long DAY_MILLIS = 86_400_000L;

    private final OrganisationOptions options;
    private final List<Division> divisions;
    private final List<Queue> queues;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<List<TrafficProfile>> profiles;
    private final TrafficModel traffic;
    private final Revisions revisions;

    private Organisation(OrganisationOptions options) {
        this.options = options;
        OrganisationGenerator generator = new OrganisationGenerator(options);
        this.divisions = generator.divisions();
        this.queues = generator.queues(divisions);
        for (Queue queue : queues) {
            indexes.put(queue.id(), indexes.size());
        }
        this.profiles = generator.profiles();
        this.traffic = new TrafficModel(options.seed(), options.zone(), profiles, options.incidents());
        this.revisions = new Revisions(options.revisions());
    }

    /** The organisation these options describe. */
    public static Organisation of(OrganisationOptions options) {
        return new Organisation(options);
    }

    /** The options it was generated from. */
    public OrganisationOptions options() {
        return options;
    }

    /** Its time zone. */
    public ZoneId zone() {
        return options.zone();
    }

    /** What time it is there at that moment of the clock outside. */
    public Instant now(Instant outside) {
        return options.pace().now(outside);
    }

    /** Its id, a UUID; another seed gives another organisation. */
    public String id() {
        return ContactDraws.of(options.seed(), -1, 0, 0).uuid("organisation");
    }

    /** Its name. */
    public String name() {
        return "Pretend Organisation";
    }

    /** All divisions, the home division first. */
    public List<Division> divisions() {
        return divisions;
    }

    /** All queues, in order of creation: Sales, Support, the slow one, the idle one, then the rest. */
    public List<Queue> queues() {
        return queues;
    }

    /** The queue of that id. */
    public Optional<Queue> queue(String id) {
        return Optional.ofNullable(indexes.get(id)).map(queues::get);
    }

    /** The queue that never answers within 30 s. */
    public Queue slowQueue() {
        return queues.get(OrganisationGenerator.SLOW);
    }

    /** The queue without any contacts. */
    public Queue idleQueue() {
        return queues.get(OrganisationGenerator.IDLE);
    }

    /** What the platform knows of its contacts by then. */
    public Knowledge asOf(AsOf moment) {
        return new Knowledge(this, moment);
    }

    /**
     * The contacts of a queue in a period, as they are known in the end.
     *
     * @throws IllegalArgumentException if there is no such queue
     * @see Knowledge#contacts
     */
    public List<Contact> contacts(String queueId, Instant start, Instant end) {
        return asOf(AsOf.THE_END).contacts(queueId, start, end);
    }

    /**
     * What happened in a queue at or after {@code start} and before {@code end}, over all media types, as it is known in
     * the end.
     *
     * @param withinMillis the longest wait that is in time, milliseconds
     * @throws IllegalArgumentException if there is no such queue
     */
    public TrueCounts trueCounts(String queueId, Instant start, Instant end, long withinMillis) {
        return asOf(AsOf.THE_END).trueCounts(queueId, start, end, withinMillis);
    }

    /**
     * The days whose contacts may have been offered, or may have ended, in the period: one day more at the start,
     * because a wait can pass midnight. They hold what is known by then.
     *
     * @throws IllegalArgumentException if there is no such queue
     */
    public List<DayOfContacts> days(String queueId, Instant start, Instant end, AsOf asOf) {
        int index = index(queueId);
        List<DayOfContacts> days = new ArrayList<>();
        long last = Math.floorDiv(end.toEpochMilli() - 1, DAY_MILLIS);
        for (long day = Math.floorDiv(start.toEpochMilli(), DAY_MILLIS) - 1; day <= last; day++) {
            long epochDay = day;
            days.add(traffic.day(index, day).asOf(asOf, revisions, place -> draws(index, epochDay, place)));
        }
        return days;
    }

    /** What else is random about a contact, given as its place in a day of a queue. */
    public ContactDraws draws(int queue, long epochDay, int place) {
        return ContactDraws.of(options.seed(), queue, epochDay, place);
    }

    /** How the platform changes contacts after the fact. */
    public Revisions revisions() {
        return revisions;
    }

    /**
     * The contacts that were offered to a queue, given as its place in {@link #queues}, on a UTC day, before the platform
     * changed any of them.
     */
    public DayOfContacts day(int queue, long epochDay) {
        return traffic.day(queue, epochDay);
    }

    /** The number of contacts on that day, without keeping them in memory. */
    public int size(int queue, long epochDay) {
        return traffic.passing(queue, epochDay).size();
    }

    /** The agents of a queue, given as its place in {@link #queues}, that its staffing provides at that moment. */
    public int agents(int queue, Instant moment) {
        return traffic.agents(queue, moment);
    }

    /**
     * The media types of a queue; none for the idle one.
     *
     * @throws IllegalArgumentException if there is no such queue
     */
    public List<MediaType> mediaTypes(String queueId) {
        return profiles.get(index(queueId)).stream()
                .map(TrafficProfile::mediaType)
                .toList();
    }

    private int index(String queueId) {
        Integer index = indexes.get(queueId);
        if (index == null) {
            throw new IllegalArgumentException("no such queue: " + queueId);
        }
        return index;
    }
}

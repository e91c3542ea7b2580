package io.github.queuesla.simulator.organisation;

import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.contact.Incidents;
import io.github.queuesla.simulator.contact.RevisionShares;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The options of an organisation. Equal options give equal organisations, down to the last contact.
 *
 * @param seed the source of all randomness; 1 by default
 * @param queues number of queues, 4 to 100,000; 8 by default
 * @param zone the time zone of office hours and of whole days in the tutorial's query; UTC by default
 * @param volume factor on all traffic, above 0; at 1 a queue has 50 to 300 contacts on a working day
 * @param names the style of queue names; plain by default
 * @param unresolved the share of callbacks and messages that get no outcome, 0 to 1; 0 by default
 * @param conversations which contacts are parts of longer conversations; a usual share by default
 * @param revisions what the platform changes after the fact; nothing by default
 * @param incidents what is out of the ordinary, and when; nothing by default
 * @param pace how its time passes; as outside by default
 */
public record OrganisationOptions(
        long seed,
        int queues,
        ZoneId zone,
        double volume,
        NameStyle names,
        double unresolved,
        ConversationShares conversations,
        RevisionShares revisions,
        Incidents incidents,
        Pace pace) {

    /** An abandon before this wait is a short one. */
    public static final Duration SHORT_ABANDON = Duration.ofSeconds(5);

    /** Checks the ranges. */
    public OrganisationOptions {
        if (queues < 4 || queues > 100_000) {
            throw new IllegalArgumentException("queues must be 4 to 100000: " + queues);
        }
        if (!(volume > 0 && volume <= 1_000)) {
            throw new IllegalArgumentException("volume must be above 0 and at most 1000: " + volume);
        }
        if (!(unresolved >= 0 && unresolved <= 1)) {
            throw new IllegalArgumentException("the unresolved share must be 0 to 1: " + unresolved);
        }
    }

    /** The defaults. */
    public static OrganisationOptions defaults() {
        return new OrganisationOptions(
                1,
                8,
                ZoneOffset.UTC,
                1,
                NameStyle.PLAIN,
                0,
                ConversationShares.USUAL,
                RevisionShares.NONE,
                Incidents.NONE,
                Pace.REAL);
    }

    /** The same with another seed. */
    public OrganisationOptions withSeed(long other) {
        return new OrganisationOptions(
                other, queues, zone, volume, names, unresolved, conversations, revisions, incidents, pace);
    }

    /** The same with another number of queues. */
    public OrganisationOptions withQueues(int other) {
        return new OrganisationOptions(
                seed, other, zone, volume, names, unresolved, conversations, revisions, incidents, pace);
    }

    /** The same in another time zone. */
    public OrganisationOptions withZone(ZoneId other) {
        return new OrganisationOptions(
                seed, queues, other, volume, names, unresolved, conversations, revisions, incidents, pace);
    }

    /** The same with more or less traffic. */
    public OrganisationOptions withVolume(double other) {
        return new OrganisationOptions(
                seed, queues, zone, other, names, unresolved, conversations, revisions, incidents, pace);
    }

    /** The same with other names. */
    public OrganisationOptions withNames(NameStyle other) {
        return new OrganisationOptions(
                seed, queues, zone, volume, other, unresolved, conversations, revisions, incidents, pace);
    }

    /** The same with another share of callbacks and messages that get no outcome. */
    public OrganisationOptions withUnresolved(double other) {
        return new OrganisationOptions(
                seed, queues, zone, volume, names, other, conversations, revisions, incidents, pace);
    }

    /** The same contacts in other conversations. */
    public OrganisationOptions withConversations(ConversationShares other) {
        return new OrganisationOptions(
                seed, queues, zone, volume, names, unresolved, other, revisions, incidents, pace);
    }

    /** The same with another past. */
    public OrganisationOptions withRevisions(RevisionShares other) {
        return new OrganisationOptions(
                seed, queues, zone, volume, names, unresolved, conversations, other, incidents, pace);
    }

    /** The same with other incidents. */
    public OrganisationOptions withIncidents(Incidents other) {
        return new OrganisationOptions(
                seed, queues, zone, volume, names, unresolved, conversations, revisions, other, pace);
    }

    /** The same contacts, in a time that passes in another way. */
    public OrganisationOptions withPace(Pace other) {
        return new OrganisationOptions(
                seed, queues, zone, volume, names, unresolved, conversations, revisions, incidents, other);
    }
}

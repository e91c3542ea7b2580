package io.github.queuesla.simulator.conversation;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Queue;
import io.github.queuesla.simulator.traffic.ContactDraws;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a part of a conversation. Times are milliseconds since the epoch.
 *
 * @param queue its queue
 * @param mediaType its media type
 * @param offered when it entered the queue
 * @param waitMillis how long it waited
 * @param outcome how its wait ended
 * @param draws what else is random about it
 * @param sequel the contact after it, if there is one
 * @param features what is special about it
 */
public record QueueVisit(
        Queue queue,
        MediaType mediaType,
        long offered,
        long waitMillis,
        Outcome outcome,
        ContactDraws draws,
        @Nullable Sequel sequel,
        Set<Feature> features) {

    /** What can be special about a visit. */
    public enum Feature {
        /** A second agent joins. */
        CONFERENCE,
        /** A second agent joins, and stays long after the first has left. */
        OPEN_LEG,
        /** The queue keeps its session for the contact after it. */
        ONE_SESSION
    }

    /**
     * The contact after this one.
     *
     * @param offered when it enters its queue
     * @param handedOver whether the agent talks until then
     */
    public record Sequel(long offered, boolean handedOver) {}

    private static final long LONGEST_TALK_MILLIS = 600_000;
    private static final long LONGEST_WRAP_UP_MILLIS = 30_000;
    private static final long HANDING_OVER_MILLIS = 100;

    /** Without a sequel, no visit is handled longer than this after its wait. */
    public static final long LONGEST_HANDLING_MILLIS = LONGEST_TALK_MILLIS + LONGEST_WRAP_UP_MILLIS;

    /** With or without a sequel, no visit is handled longer than this after its wait. */
    public static final long LONGEST_WITH_SEQUEL_MILLIS = Link.AGAIN.mostGapMillis() + LONGEST_WRAP_UP_MILLIS;

    /** When its wait ended. */
    public long ended() {
        return offered + waitMillis;
    }

    /** Whether an agent answered. */
    public boolean isAnswered() {
        return outcome == Outcome.ANSWERED;
    }

    /** Whether the agent handed the customer over to the next queue. */
    public boolean isHandedOver() {
        return sequel != null && sequel.handedOver();
    }

    /** When the agent who answered began to be alerted, which is a part of the wait. */
    public long alerted() {
        return ended() - Math.min(waitMillis, draws.between("alert", 1_000, 8_000));
    }

    /** The id of the session in its queue, unless it shares that of the visit before. */
    public String queueSessionId() {
        return draws.uuid("acd session");
    }

    /** The id of the session of the agent who answered. */
    public String agentSessionId() {
        return draws.uuid("agent session");
    }

    /** The id of the agent who answered. */
    public String agentId() {
        return draws.uuid("agent user");
    }

    /** When the agent was done talking; the end of the wait if there was no agent. */
    public long talkedUntil() {
        if (!isAnswered()) {
            return ended();
        }
        long talked = ended() + draws.between("talk", 5_000, LONGEST_TALK_MILLIS);
        if (sequel == null) {
            return talked;
        }
        long left = sequel.offered() - HANDING_OVER_MILLIS;
        return sequel.handedOver() ? left : Math.min(talked, left);
    }

    /** When the agent had finished. */
    public long handledUntil() {
        return isAnswered() ? talkedUntil() + draws.between("wrap-up", 1_000, LONGEST_WRAP_UP_MILLIS) : ended();
    }

    /** The part of a second agent. */
    public Optional<Leg> leg() {
        boolean open = features.contains(Feature.OPEN_LEG);
        if (!isAnswered() || !(open || features.contains(Feature.CONFERENCE))) {
            return Optional.empty();
        }
        long joined = ended() + (talkedUntil() - ended()) / 3;
        return Optional.of(new Leg(joined, open ? Lasting.legEnd(draws, handledUntil()) : talkedUntil()));
    }
}

package io.github.queuesla.simulator.behaviour;

import io.github.queuesla.simulator.contact.AsOf;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the simulated platform behaves. Immutable; {@code Simulator.setBehaviour} replaces it at run time.
 *
 * @param seed decides which request gets which fault
 * @param latency time before an answer
 * @param faults what goes wrong, and how often
 * @param retryAfter how {@code Retry-After} is written, on 429 and 503
 * @param retryAfterSeconds its value when a fault sends it, whole seconds
 * @param limits the limits of the platform
 * @param quirks valid answers that are hard on clients
 * @param jobs how details jobs run
 * @param availabilities the APIs that are not open
 * @param invisibleQueues ids the client's role cannot see: in no listing and in no count
 * @param deletedQueues ids in no listing, whose contacts are still counted
 * @param listedOnly queues that are in the queue list only and have no contacts, as names by id
 * @param redirect where a 307 sends every API request; null for no redirect
 */
public record Behaviour(
        long seed,
        Latency latency,
        Faults faults,
        RetryAfterForm retryAfter,
        int retryAfterSeconds,
        PlatformLimits limits,
        Quirks quirks,
        JobBehaviour jobs,
        Map<PlatformApi, Availability> availabilities,
        Set<String> invisibleQueues,
        Set<String> deletedQueues,
        Map<String, String> listedOnly,
        @Nullable URI redirect) {

    /** Copies the collections. */
    public Behaviour {
        availabilities = Map.copyOf(availabilities);
        invisibleQueues = Set.copyOf(invisibleQueues);
        deletedQueues = Set.copyOf(deletedQueues);
        listedOnly = Map.copyOf(listedOnly);
    }

    /** No faults and no delay. */
    public static Behaviour faultless() {
        return builder().build();
    }

    /** A builder that starts from faultless behaviour. */
    public static BehaviourBuilder builder() {
        return new BehaviourBuilder();
    }

    /** The same with other queues that are in the queue list only. */
    public Behaviour withListedOnly(Map<String, String> queues) {
        return new Behaviour(
                seed,
                latency,
                faults,
                retryAfter,
                retryAfterSeconds,
                limits,
                quirks,
                jobs,
                availabilities,
                invisibleQueues,
                deletedQueues,
                queues,
                redirect);
    }

    /** What the platform knows and keeps at that moment. */
    public AsOf asOf(Instant now) {
        return quirks.futureContacts() ? AsOf.THE_END : AsOf.at(now).keeping(limits.retentionDays());
    }

    /** Whether queue lists have the queue with that id. */
    public boolean isListed(String queueId) {
        return !invisibleQueues.contains(queueId) && !deletedQueues.contains(queueId);
    }

    /** The availability of that API. */
    public Availability availability(PlatformApi api) {
        return availabilities.getOrDefault(api, Availability.OPEN);
    }
}

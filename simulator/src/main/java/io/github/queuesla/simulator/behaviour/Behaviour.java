package io.github.queuesla.simulator.behaviour;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All dials of the pretend platform. Immutable; changed while it runs with {@code Simulator.setBehaviour}.
 *
 * @param seed decides which request meets which mishap
 * @param latency time before an answer
 * @param faults what goes wrong
 * @param retryAfter how {@code Retry-After} is written, on 429 and 503
 * @param retryAfterSeconds its value when a mishap sends it, whole seconds
 * @param limits what is allowed
 * @param quirks ways of answering that trip clients
 * @param availabilities surfaces that are not open
 * @param invisibleQueues ids the client's role cannot see: in no listing and in no count
 * @param redirect where every API request is sent instead, with a 307; null for nowhere
 */
public record Behaviour(
        long seed,
        Latency latency,
        Faults faults,
        RetryAfterForm retryAfter,
        int retryAfterSeconds,
        PlatformLimits limits,
        Quirks quirks,
        Map<PlatformApi, Availability> availabilities,
        Set<String> invisibleQueues,
        @Nullable URI redirect) {

    /** Copies the collections. */
    public Behaviour {
        availabilities = Map.copyOf(availabilities);
        invisibleQueues = Set.copyOf(invisibleQueues);
    }

    /** Everything works, at once. */
    public static Behaviour faultless() {
        return builder().build();
    }

    /** Starts from good behaviour. */
    public static BehaviourBuilder builder() {
        return new BehaviourBuilder();
    }

    /** Whether that surface lets anybody in. */
    public Availability availability(PlatformApi api) {
        return availabilities.getOrDefault(api, Availability.OPEN);
    }
}

package io.github.queuesla.simulator.behaviour;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All dials of the pretend platform. Immutable; changed while it runs with {@code Simulator.behave}.
 *
 * @param seed decides which request meets which mishap
 * @param latency time before an answer
 * @param mishaps what goes wrong
 * @param retryAfter how {@code Retry-After} is written, on 429 and 503
 * @param retryAfterSeconds its value when a mishap sends it, whole seconds
 * @param limits what is allowed
 * @param oddities ways of answering that trip clients
 * @param doors surfaces that are not open
 * @param invisibleQueues ids the client's role cannot see: in no listing and in no count
 * @param redirect where every API request is sent instead, with a 307; null for nowhere
 */
public record Behaviour(
        long seed,
        Latency latency,
        Mishaps mishaps,
        RetryAfterForm retryAfter,
        int retryAfterSeconds,
        Limits limits,
        Oddities oddities,
        Map<Surface, Door> doors,
        Set<String> invisibleQueues,
        @Nullable URI redirect) {

    /** Copies the collections. */
    public Behaviour {
        doors = Map.copyOf(doors);
        invisibleQueues = Set.copyOf(invisibleQueues);
    }

    /** Everything works, at once. */
    public static Behaviour good() {
        return builder().build();
    }

    /** Starts from good behaviour. */
    public static BehaviourBuilder builder() {
        return new BehaviourBuilder();
    }

    /** Whether that surface lets anybody in. */
    public Door door(Surface surface) {
        return doors.getOrDefault(surface, Door.OPEN);
    }
}

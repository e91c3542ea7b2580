package io.github.queuesla.faultlab.network;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** The faults and latencies of one run, drawn from one random source. */
public final class FaultPlan {

    private static final int MOST_SERVER_ERRORS = 2;

    /** The faults of which a client survives one in all: it gives up on a list of which no two readings agree. */
    private static final Set<Fault> OF_THE_LIST = EnumSet.of(Fault.PAGE_REPEATED, Fault.LIST_MOVES);

    /** After these, a job has certainly not begun; after any others, the client may submit it once more. */
    private static final Set<Fault> HARMLESS = EnumSet.of(Fault.THROTTLED, Fault.NOT_CONNECTED, Fault.TOKEN_DIES);

    private static final List<RetryAfterForm> FORMS = List.of(RetryAfterForm.values());

    private final SplittableRandom random;
    private final Strength strength;
    private final Map<Fault, Integer> met = new EnumMap<>(Fault.class);
    private final Map<RetryAfterForm, Integer> forms = new EnumMap<>(RetryAfterForm.class);
    private final Map<String, Map<Fault, Integer>> byRequest = new HashMap<>();
    private boolean over;

    /**
     * How severe the faults are.
     *
     * @param shares the share of requests by fault; absent means none
     * @param gentle whether a correct client can recover from every fault
     * @param maxRetries how often the client may repeat a request
     * @param latency maximum one-way latency
     * @param longestDemand the longest wait a server asks for, seconds
     */
    public record Strength(
            Map<Fault, Double> shares, boolean gentle, int maxRetries, Duration latency, int longestDemand) {}

    /** A plan with that strength. */
    public FaultPlan(SplittableRandom random, Strength strength) {
        this.random = random;
        this.strength = strength;
    }

    /** How often each fault occurred. */
    public Map<Fault, Integer> met() {
        return Map.copyOf(met);
    }

    /** How often each form of {@code Retry-After} was sent. */
    public Map<RetryAfterForm, Integer> forms() {
        return Map.copyOf(forms);
    }

    /** From now on, nothing fails, and nothing takes time. */
    public void end() {
        over = true;
    }

    Optional<Fault> next(SentRequest sent) {
        if (over) {
            return Optional.empty();
        }
        double left = random.nextDouble();
        for (Map.Entry<Fault, Double> share : strength.shares().entrySet()) {
            left -= share.getValue();
            if (left < 0) {
                Fault fault = share.getKey();
                return applies(fault, sent) && allowed(fault, sent)
                        ? Optional.of(count(fault, sent))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean applies(Fault fault, SentRequest sent) {
        return switch (fault) {
            case TOKEN_RATE_LIMIT -> sent.token();
            case TOKEN_DIES -> !sent.token();
            case PAGE_REPEATED, LIST_MOVES ->
                sent.list()
                        && !sent.key().contains("pageNumber=1&")
                        && !sent.key().contains("pageNumber=1 ");
            default -> true;
        };
    }

    /** In a gentle run, no request fails more often than the client may retry it. */
    private boolean allowed(Fault fault, SentRequest sent) {
        if (!strength.gentle()) {
            return true;
        }
        Map<Fault, Integer> before = byRequest.getOrDefault(sent.key(), Map.of());
        int all = before.values().stream().mapToInt(Integer::intValue).sum();
        return fault.passing()
                && all < strength.maxRetries()
                && before.getOrDefault(fault, 0) < most(fault)
                && (!sent.submission() || all == 0 || HARMLESS.contains(fault))
                && survives(fault);
    }

    private boolean survives(Fault fault) {
        // It also gives up on a token that is refused again.
        boolean again = fault == Fault.TOKEN_DIES && met.containsKey(fault);
        return !again && !(OF_THE_LIST.contains(fault) && OF_THE_LIST.stream().anyMatch(met::containsKey));
    }

    private static int most(Fault fault) {
        return switch (fault) {
            case SERVER_ERROR -> MOST_SERVER_ERRORS;
            // After a second one the client asks for less, which is a different request.
            case GATEWAY_TIMEOUT -> 1;
            default -> Integer.MAX_VALUE;
        };
    }

    private Fault count(Fault fault, SentRequest sent) {
        met.merge(fault, 1, Integer::sum);
        byRequest.computeIfAbsent(sent.key(), key -> new EnumMap<>(Fault.class)).merge(fault, 1, Integer::sum);
        return fault;
    }

    long latencyNanos() {
        return over ? 0 : random.nextLong(strength.latency().toNanos() + 1);
    }

    /** A number from 0 to {@code most}. */
    int draw(int most) {
        return random.nextInt(most + 1);
    }

    RetryAfterForm retryAfterForm() {
        RetryAfterForm form = oneOf(FORMS);
        forms.merge(form, 1, Integer::sum);
        return form;
    }

    /** The wait that a server demands, mostly a few seconds. */
    int demandSeconds() {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(strength.longestDemand()) : 1 + random.nextInt(3);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}

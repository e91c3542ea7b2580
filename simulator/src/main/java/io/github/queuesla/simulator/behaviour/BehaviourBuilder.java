package io.github.queuesla.simulator.behaviour;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A builder that starts from faultless behaviour. Not thread-safe. */
public final class BehaviourBuilder {

    private long seed = 1;
    private Latency latency = Latency.NONE;
    private RetryAfterForm retryAfter = RetryAfterForm.SECONDS;
    private int retryAfterSeconds = 1;
    private double throttled;
    private double failed;
    private List<Integer> statuses = Faults.NONE.statuses();
    private double dropped;
    private double cut;
    private double garbled;
    private int outage;
    private int outageStatus = Faults.NONE.outageStatus();
    private boolean tokensToo;
    private int requestsPerMinute = PlatformLimits.USUAL.requestsPerMinute();
    private int tokensPerMinute = PlatformLimits.USUAL.tokensPerMinute();
    private Duration tokenLife = PlatformLimits.USUAL.tokenLife();
    private int maxIntervalDays = PlatformLimits.USUAL.maxIntervalDays();
    private int maxRows = PlatformLimits.USUAL.maxRows();
    private int maxBodyBytes = PlatformLimits.USUAL.maxBodyBytes();
    private int retentionDays = PlatformLimits.USUAL.retentionDays();
    private int maxObservedQueues = PlatformLimits.USUAL.maxObservedQueues();
    private int maxObservations = PlatformLimits.USUAL.maxObservations();
    private int growth;
    private boolean splitCounts;
    private PageTokens pageTokens = PageTokens.HONEST;
    private int pageSizeCap;
    private boolean omitEmptyResults;
    private boolean localTimes;
    private boolean futureContacts;
    private JobBehaviour jobs = JobBehaviour.USUAL;
    private final Map<PlatformApi, Availability> availabilities = new EnumMap<>(PlatformApi.class);
    private final Set<String> invisibleQueues = new LinkedHashSet<>();
    private final Set<String> deletedQueues = new LinkedHashSet<>();
    private @Nullable URI redirect;

    BehaviourBuilder() {}

    /** See {@link Behaviour#seed}. */
    public BehaviourBuilder seed(long value) {
        seed = value;
        return this;
    }

    /** Answers take at least {@code base} and at most {@code base + jitter}. */
    public BehaviourBuilder latency(Duration base, Duration jitter) {
        latency = new Latency(base, jitter);
        return this;
    }

    /** How {@code Retry-After} is written, and the value that a fault sends, whole seconds. */
    public BehaviourBuilder retryAfter(RetryAfterForm form, int seconds) {
        retryAfter = form;
        retryAfterSeconds = seconds;
        return this;
    }

    /** Share of requests answered with 429, 0 to 1. */
    public BehaviourBuilder throttled(double share) {
        throttled = share;
        return this;
    }

    /** Share of requests answered with one of these statuses; without any: 500, 502, 503 and 504. */
    public BehaviourBuilder failed(double share, Integer... oneOf) {
        failed = share;
        statuses = oneOf.length == 0 ? statuses : List.of(oneOf);
        return this;
    }

    /** Share of requests whose connection is closed without an answer, 0 to 1. */
    public BehaviourBuilder dropped(double share) {
        dropped = share;
        return this;
    }

    /** Share of requests whose body ends before its announced length, 0 to 1. */
    public BehaviourBuilder cut(double share) {
        cut = share;
        return this;
    }

    /** Share of requests answered with 200 and something that is not JSON, 0 to 1. */
    public BehaviourBuilder garbled(double share) {
        garbled = share;
        return this;
    }

    /** The first requests fail with {@code status}; 0 drops the connection, 429 throttles. */
    public BehaviourBuilder outage(int requests, int status) {
        outage = requests;
        outageStatus = status;
        return this;
    }

    /** Faults and outages affect the token endpoint too. */
    public BehaviourBuilder faultsForTokensToo() {
        tokensToo = true;
        return this;
    }

    /** See {@link PlatformLimits#requestsPerMinute}. */
    public BehaviourBuilder requestsPerMinute(int value) {
        requestsPerMinute = value;
        return this;
    }

    /** See {@link PlatformLimits#tokensPerMinute}. */
    public BehaviourBuilder tokensPerMinute(int value) {
        tokensPerMinute = value;
        return this;
    }

    /** See {@link PlatformLimits#tokenLife}. */
    public BehaviourBuilder tokenLife(Duration value) {
        tokenLife = value;
        return this;
    }

    /** See {@link PlatformLimits#maxIntervalDays}. */
    public BehaviourBuilder maxIntervalDays(int value) {
        maxIntervalDays = value;
        return this;
    }

    /** See {@link PlatformLimits#maxRows}. */
    public BehaviourBuilder maxRows(int value) {
        maxRows = value;
        return this;
    }

    /** See {@link PlatformLimits#retentionDays}. */
    public BehaviourBuilder retentionDays(int days) {
        retentionDays = days;
        return this;
    }

    /** See {@link PlatformLimits#maxBodyBytes}. */
    public BehaviourBuilder maxBodyBytes(int value) {
        maxBodyBytes = value;
        return this;
    }

    /** See {@link PlatformLimits#maxObservedQueues} and {@link PlatformLimits#maxObservations}. */
    public BehaviourBuilder maxObserved(int queues, int contacts) {
        maxObservedQueues = queues;
        maxObservations = contacts;
        return this;
    }

    /** See {@link Quirks#growth}. */
    public BehaviourBuilder growth(int contacts) {
        growth = contacts;
        return this;
    }

    /** See {@link Quirks#splitCounts}. */
    public BehaviourBuilder splitCounts() {
        splitCounts = true;
        return this;
    }

    /** See {@link Quirks#pageTokens}. */
    public BehaviourBuilder pageTokens(PageTokens value) {
        pageTokens = value;
        return this;
    }

    /** See {@link Quirks#pageSizeCap}. */
    public BehaviourBuilder pageSizeCap(int rows) {
        pageSizeCap = rows;
        return this;
    }

    /** See {@link Quirks#omitEmptyResults}. */
    public BehaviourBuilder omitEmptyResults() {
        omitEmptyResults = true;
        return this;
    }

    /** See {@link Quirks#localTimes}. */
    public BehaviourBuilder localTimes() {
        localTimes = true;
        return this;
    }

    /** See {@link Quirks#futureContacts}. */
    public BehaviourBuilder futureContacts() {
        futureContacts = true;
        return this;
    }

    /** See {@link Behaviour#jobs}. */
    public BehaviourBuilder jobs(JobBehaviour value) {
        jobs = value;
        return this;
    }

    /** Sets the availability of one API. */
    public BehaviourBuilder availability(PlatformApi api, Availability availability) {
        availabilities.put(api, availability);
        return this;
    }

    /** See {@link Behaviour#invisibleQueues}. */
    public BehaviourBuilder invisible(String... queueIds) {
        invisibleQueues.addAll(List.of(queueIds));
        return this;
    }

    /** See {@link Behaviour#deletedQueues}. */
    public BehaviourBuilder deleted(String... queueIds) {
        deletedQueues.addAll(List.of(queueIds));
        return this;
    }

    /** See {@link Behaviour#redirect}. */
    public BehaviourBuilder redirect(URI target) {
        redirect = target;
        return this;
    }

    /**
     * The behaviour.
     *
     * @throws IllegalArgumentException if shares of faults are below 0 or together above 1
     */
    public Behaviour build() {
        Faults faults = new Faults(throttled, failed, dropped, cut, garbled, statuses, outage, outageStatus, tokensToo);
        PlatformLimits limits = new PlatformLimits(
                requestsPerMinute,
                tokensPerMinute,
                tokenLife,
                maxIntervalDays,
                maxRows,
                maxBodyBytes,
                retentionDays,
                maxObservedQueues,
                maxObservations);
        Quirks quirks =
                new Quirks(growth, splitCounts, pageTokens, pageSizeCap, omitEmptyResults, localTimes, futureContacts);
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
                Map.of(),
                redirect);
    }
}

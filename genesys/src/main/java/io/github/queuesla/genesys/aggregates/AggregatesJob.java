package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.genesys.calls.GapCollection;
import io.github.queuesla.genesys.calls.Job;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.BodyReader;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A request for the counts of one chunk of time. */
final class AggregatesJob implements Job<List<Bucket>> {

    private static final int BAD_REQUEST = 400;

    /**
     * What all jobs of a run share.
     *
     * @param uri the address
     * @param zone the zone in which days begin
     * @param gaps collects the failures
     */
    record Run(URI uri, ZoneId zone, GapCollection gaps) {}

    /** What is requested, and who receives the buckets. */
    interface Query {

        /** The request body; no queues means all that the OAuth client can see. */
        byte[] body(Chunk chunk, ZoneId zone, List<QueueId> queues);

        /** The counts that are read from responses. */
        CountNames names();

        /** Whether a response to this request may contain the bucket. */
        boolean fits(Bucket bucket, Chunk chunk);

        /** Adds the buckets of a response. */
        void add(List<Bucket> buckets);
    }

    /**
     * The queues of a request.
     *
     * @param queues empty for all visible ones
     * @param named whether the request names them; otherwise it requests all, and they are selected from the response
     */
    record Scope(List<QueueId> queues, boolean named) {

        /** The most queues named in a request: no limit is documented, and the body is limited to 512,000 bytes. */
        private static final int MAX_NAMED = 100;

        static Scope of(List<QueueId> queues) {
            return new Scope(queues, isNamed(queues.size()));
        }

        /** Whether a request for so many queues names them; 0 means all visible ones. */
        static boolean isNamed(long queues) {
            return queues > 0 && queues <= MAX_NAMED;
        }

        List<Scope> halves() {
            int half = queues.size() / 2;
            return half == 0
                    ? List.of()
                    : List.of(
                            new Scope(queues.subList(0, half), true),
                            new Scope(queues.subList(half, queues.size()), true));
        }
    }

    private final Run run;
    private final Query query;
    private final Chunk chunk;
    private final Scope scope;
    private final Set<QueueId> wanted;
    private boolean timeWasHalved;

    AggregatesJob(Run run, Query query, Chunk chunk, Scope scope) {
        this.run = run;
        this.query = query;
        this.chunk = chunk;
        this.scope = scope;
        this.wanted = Set.copyOf(scope.queues());
    }

    @Override
    public ApiRequest request() {
        byte[] body = query.body(chunk, run.zone(), scope.named() ? scope.queues() : List.of());
        return ApiRequest.postJson(run.uri(), body, label()).asShrinkable();
    }

    @Override
    public RequestSubject subject() {
        return RequestSubject.counts(chunk.range(), scope.named() ? scope.queues() : List.of());
    }

    private String label() {
        String who = scope.queues().size() == 1 && scope.named()
                ? "queue " + scope.queues().get(0)
                : scope.named() ? scope.queues().size() + " queues" : "all queues";
        return "counts of " + who + ", " + chunk.range();
    }

    @Override
    public BodyReader<List<Bucket>> reader() {
        return body -> AggregatesResponse.read(body, query.names());
    }

    @Override
    public List<Job<List<Bucket>>> process(List<Bucket> response) throws CountSourceException {
        for (Bucket bucket : response) {
            if (!query.fits(bucket, chunk)) {
                throw Failures.unusable(
                        FailureCause.UNEXPECTED,
                        subject(),
                        run.uri(),
                        "the response contains a bucket " + bucket.range() + " that was not requested");
            }
        }
        query.add(response.stream().filter(this::isWanted).toList());
        return List.of();
    }

    /**
     * Whether the bucket belongs to this request's queues: a platform that ignores the filter would otherwise count
     * twice.
     */
    private boolean isWanted(Bucket bucket) {
        return !scope.named() || wanted.contains(bucket.queue());
    }

    /**
     * Halves the time first. If the half is refused too, and not with a 400 about its interval, halves the queues next,
     * and so on in turn.
     */
    @Override
    public List<Job<List<Bucket>>> split(Failure refusal) {
        boolean aboutInterval = refusal.status().equals(OptionalInt.of(BAD_REQUEST));
        List<Job<List<Bucket>>> byTime = chunk.halves().stream()
                .<Job<List<Bucket>>>map(half -> part(half, scope, true))
                .toList();
        List<Job<List<Bucket>>> byQueues = scope.halves().stream()
                .<Job<List<Bucket>>>map(half -> part(chunk, half, false))
                .toList();
        // In turn, or a platform that limits the queues would get a request for every minute before the queues are
        // halved.
        boolean queuesNext = timeWasHalved && !aboutInterval && !byQueues.isEmpty();
        return queuesNext || byTime.isEmpty() ? byQueues : byTime;
    }

    private AggregatesJob part(Chunk time, Scope queues, boolean ofTime) {
        AggregatesJob part = new AggregatesJob(run, query, time, queues);
        part.timeWasHalved = ofTime;
        return part;
    }

    @Override
    public void failed(CountSourceException failure) {
        run.gaps().add(scope.queues(), Optional.of(chunk.range()), failure);
    }
}

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

/** One question about one chunk of time. */
final class AggregatesJob implements Job<List<Bucket>> {

    private static final int BAD_REQUEST = 400;

    /**
     * What all jobs of a run have in common.
     *
     * @param uri where to ask
     * @param zone where days begin
     * @param gaps where failures go
     */
    record Run(URI uri, ZoneId zone, GapCollection gaps) {}

    /** What is asked, and where the answers go. */
    interface Asked {

        /** The body of the request; no queues means all that the client can see. */
        byte[] body(Chunk chunk, ZoneId zone, List<QueueId> queues);

        /** The metrics that answers are searched for. */
        Set<String> metricNames();

        /** Whether a bucket is one that can come of such a request. */
        boolean fits(Bucket bucket, Chunk asked);

        /** Takes the buckets of an answer. */
        void take(List<Bucket> buckets);
    }

    /**
     * Which queues a request is about.
     *
     * @param queues empty when all visible ones are meant
     * @param named whether the request names them; otherwise it asks about all, and they are picked out of the answer
     */
    record Scope(List<QueueId> queues, boolean named) {

        /** Up to so many queues are named in the request; more are picked out of an answer about all. */
        private static final int MOST_NAMED = 100;

        static Scope of(List<QueueId> queues) {
            return new Scope(queues, areNamed(queues.size()));
        }

        /** About how many queues will answer when so many are asked about; 0 means all visible ones. */
        static int answering(int queues) {
            return areNamed(queues) ? queues : BucketBudget.queuesOfAll(queues);
        }

        private static boolean areNamed(int queues) {
            return queues > 0 && queues <= MOST_NAMED;
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
    private final Asked asked;
    private final Chunk chunk;
    private final Scope scope;
    private final Set<QueueId> wanted;
    private boolean timeWasCut;

    AggregatesJob(Run run, Asked asked, Chunk chunk, Scope scope) {
        this.run = run;
        this.asked = asked;
        this.chunk = chunk;
        this.scope = scope;
        this.wanted = Set.copyOf(scope.queues());
    }

    @Override
    public ApiRequest request() {
        byte[] body = asked.body(chunk, run.zone(), scope.named() ? scope.queues() : List.of());
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
        return body -> AggregatesResponse.read(body, asked.metricNames());
    }

    @Override
    public List<Job<List<Bucket>>> answered(List<Bucket> answer) throws CountSourceException {
        for (Bucket bucket : answer) {
            if (!asked.fits(bucket, chunk)) {
                throw Failures.unusable(
                        FailureCause.UNEXPECTED,
                        subject(),
                        run.uri(),
                        "the answer has a bucket " + bucket.range() + " that was not asked for");
            }
        }
        asked.take(answer.stream().filter(this::isWanted).toList());
        return List.of();
    }

    /** Halves of a list of queues would count twice what each was not asked about. */
    private boolean isWanted(Bucket bucket) {
        return !scope.named() || wanted.contains(bucket.queue());
    }

    /**
     * Time is cut first; where a shorter time was refused as well, and not because of its length, the queues are cut next,
     * and so on in turn: a platform that minds the number of queues is not asked about every minute.
     */
    @Override
    public List<Job<List<Bucket>>> smaller(Failure refusal) {
        boolean mindsLength = refusal.status().equals(OptionalInt.of(BAD_REQUEST));
        List<Job<List<Bucket>>> byTime = chunk.halves().stream()
                .<Job<List<Bucket>>>map(half -> part(half, scope, true))
                .toList();
        List<Job<List<Bucket>>> byQueues = scope.halves().stream()
                .<Job<List<Bucket>>>map(half -> part(chunk, half, false))
                .toList();
        boolean queuesNext = timeWasCut && !mindsLength && !byQueues.isEmpty();
        return queuesNext || byTime.isEmpty() ? byQueues : byTime;
    }

    private AggregatesJob part(Chunk time, Scope queues, boolean ofTime) {
        AggregatesJob part = new AggregatesJob(run, asked, time, queues);
        part.timeWasCut = ofTime;
        return part;
    }

    @Override
    public void failed(CountSourceException failure) {
        run.gaps().add(scope.queues(), Optional.of(chunk.range()), failure);
    }
}

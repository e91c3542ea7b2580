package io.github.queuesla.genesys.summary;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.calls.Job;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.BodyReader;
import io.github.queuesla.http.PageTokens;
import io.github.queuesla.http.failure.HttpFailure;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of one query about one block of queues. Counts reach the tally with the last page or not at all. */
final class SummaryJob implements Job<SummaryPage> {

    /**
     * What all jobs of a run share.
     *
     * @param uri the address
     * @param period the period
     * @param pageSize rows per page
     * @param tally receives the counts
     */
    record Run(URI uri, Period period, int pageSize, SummaryTally tally) {}

    private final Run run;
    private final Measure measure;
    private final List<QueueId> queues;
    private final Set<QueueId> wanted;
    private final Map<QueueId, Long> answered = new HashMap<>();
    private Optional<String> pageToken = Optional.empty();
    private int page = 1;
    private @Nullable PageTokens seenTokens;

    SummaryJob(Run run, Measure measure, List<QueueId> queues) {
        this.run = run;
        this.measure = measure;
        this.queues = queues;
        this.wanted = Set.copyOf(queues);
    }

    @Override
    public ApiRequest request() {
        OptionalLong maxWait =
                // The tutorial's condition is "<="; waits are whole milliseconds, so "below 20001" is "<= 20000".
                measure.belowMillis().stream().mapToLong(below -> below - 1).findFirst();
        byte[] body = new SummaryBody(run.period(), queues, maxWait, run.pageSize()).page(pageToken);
        return ApiRequest.postJson(run.uri(), body, label()).asShrinkable();
    }

    @Override
    public RequestSubject subject() {
        return RequestSubject.counts(measure, queues, page);
    }

    private String label() {
        String what = measure.belowMillis()
                .map(below -> "answered within " + (below - 1) + " ms")
                .orElse("all answered");
        String which = queues.size() == 1 ? "queue " + queues.get(0) : queues.size() + " queues from " + queues.get(0);
        return what + ", " + which + ", page " + page;
    }

    @Override
    public BodyReader<SummaryPage> reader() {
        return body -> SummaryPage.read(body, run.pageSize());
    }

    @Override
    public List<Job<SummaryPage>> process(SummaryPage response) throws HttpFailure {
        response.answered().forEach((queue, count) -> {
            if (wanted.contains(queue)) {
                answered.merge(queue, count, Math::addExact);
            }
        });
        // Only a missing pageToken ends the list; a short page does not.
        if (response.next().isEmpty()) {
            run.tally().add(measure, answered);
            return List.of();
        }
        if (seenTokens == null) {
            seenTokens = PageTokens.of(request());
        }
        seenTokens.follow(response.next().get());
        pageToken = response.next();
        page++;
        return List.of(this);
    }

    @Override
    public List<Job<SummaryPage>> split(Failure refusal) {
        int half = queues.size() / 2;
        return half == 0
                ? List.of()
                : List.of(
                        new SummaryJob(run, measure, queues.subList(0, half)),
                        new SummaryJob(run, measure, queues.subList(half, queues.size())));
    }

    @Override
    public void failed(CountSourceException failure) {
        run.tally().fail(queues, failure);
    }
}

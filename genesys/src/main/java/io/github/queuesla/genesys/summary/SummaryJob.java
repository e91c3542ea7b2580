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

/** One question about one block of queues, page after page; counts reach the tally with the last page, or never. */
final class SummaryJob implements Job<SummaryPage> {

    /**
     * What all jobs of a run have in common.
     *
     * @param uri where to ask
     * @param period about when
     * @param pageSize rows a page
     * @param tally where counts go
     */
    record Run(URI uri, Period period, int pageSize, SummaryTally tally) {}

    private final Run run;
    private final Measure measure;
    private final List<QueueId> queues;
    private final Set<QueueId> wanted;
    private final Map<QueueId, Long> answered = new HashMap<>();
    private Optional<String> pageToken = Optional.empty();
    private int page = 1;
    private @Nullable PageTokens seen;

    SummaryJob(Run run, Measure measure, List<QueueId> queues) {
        this.run = run;
        this.measure = measure;
        this.queues = queues;
        this.wanted = Set.copyOf(queues);
    }

    @Override
    public ApiRequest request() {
        OptionalLong maxWait =
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
    public List<Job<SummaryPage>> answered(SummaryPage answer) throws HttpFailure {
        answer.answered().forEach((queue, count) -> {
            if (wanted.contains(queue)) {
                answered.merge(queue, count, Math::addExact);
            }
        });
        if (answer.next().isEmpty()) {
            run.tally().add(measure, answered);
            return List.of();
        }
        if (seen == null) {
            seen = PageTokens.of(request());
        }
        seen.follow(answer.next().get());
        pageToken = answer.next();
        page++;
        return List.of(this);
    }

    @Override
    public List<Job<SummaryPage>> smaller(Failure refusal) {
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

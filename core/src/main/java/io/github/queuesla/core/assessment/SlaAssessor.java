package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Assessment;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Computes service levels: asks for the queue list and the counts, side by side where that is possible, and puts results
 * together. Thread-safe when its source and directory are.
 */
public final class SlaAssessor {

    private final CountSource source;
    private final QueueDirectory directory;
    private final InstantSource clock;

    /**
     * An assessor on one source.
     *
     * @param clock tells which numbers are so fresh that the platform may still change them
     */
    public SlaAssessor(CountSource source, QueueDirectory directory, InstantSource clock) {
        this.source = source;
        this.directory = directory;
        this.clock = clock;
    }

    /** Why the source cannot answer this; empty when it can. Asks nobody. */
    public Optional<SourceLimit> limit(AssessmentRequest request) {
        return source.limit(countRequest(request, List.of()));
    }

    /**
     * All results. What could not be had is in them as unavailable, with a problem that says why.
     *
     * @throws CountSourceException when nothing could be had at all
     */
    public Assessment assess(AssessmentRequest request) throws CountSourceException {
        Inquiry inquiry = new Inquiry(source, directory);
        // What was asked is asked for once: a source that turns to another way while it answers may count more than
        // before.
        CountRequest asked = countRequest(request, List.of());
        Findings findings = inquiry.ask(request.queues(), asked);
        return new ResultBuilder(request, findings, asked.measures(), clock.instant()).build();
    }

    /** What the source is asked, about those queues; about all that are visible when there are none. Asks nobody. */
    public CountRequest countRequest(AssessmentRequest request, List<QueueId> ids) {
        return new CountRequest(ids, request.period(), measures(request), request.breakdown());
    }

    private NavigableSet<Measure> measures(AssessmentRequest request) {
        NavigableSet<Measure> measures = new TreeSet<>();
        for (SlaDefinition definition : request.definitions()) {
            measures.addAll(definition.neededMeasures().values());
            definition.measures().forEach((term, measure) -> {
                if (term != Term.ABANDONED_WITHIN && source.counts(measure)) {
                    measures.add(measure);
                }
            });
        }
        return measures;
    }
}

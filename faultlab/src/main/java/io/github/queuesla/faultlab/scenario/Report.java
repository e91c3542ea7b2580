package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.network.Fault;
import io.github.queuesla.faultlab.network.Recoveries;
import io.github.queuesla.faultlab.network.RetryAfterForm;
import java.util.List;
import java.util.Map;

/**
 * The result of one run. Immutable.
 *
 * @param seed the seed of the run
 * @param findings rule violations and wrong results; empty if there are none
 * @param outcome how it ended, as text
 * @param requests number of requests
 * @param met how often each fault occurred
 * @param forms how often each form of {@code Retry-After} was sent
 * @param overcome how often a request succeeded in the end after each fault
 * @param paths how often each recovery path was taken
 * @param trace the trace, line by line; empty unless tracing is on
 */
public record Report(
        long seed,
        List<String> findings,
        String outcome,
        int requests,
        Map<Fault, Integer> met,
        Map<RetryAfterForm, Integer> forms,
        Map<Fault, Integer> overcome,
        Map<Recoveries.Path, Integer> paths,
        List<String> trace) {

    public Report {
        findings = List.copyOf(findings);
        met = Map.copyOf(met);
        forms = Map.copyOf(forms);
        overcome = Map.copyOf(overcome);
        paths = Map.copyOf(paths);
        trace = List.copyOf(trace);
    }
}

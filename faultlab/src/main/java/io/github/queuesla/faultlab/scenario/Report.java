package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.network.Fault;
import io.github.queuesla.faultlab.network.Recoveries;
import io.github.queuesla.faultlab.network.RetryAfterForm;
import java.util.List;
import java.util.Map;

/**
 * What came of one run. Immutable.
 *
 * @param seed of the run
 * @param findings what must not be; nothing when all went as promised
 * @param outcome how it ended, in words
 * @param requests how many were sent
 * @param met how often each fault was met
 * @param forms how often a server's wish to be left alone was written in each form
 * @param overcome how often a request that had met it succeeded in the end
 * @param paths how often each way to get on was taken
 * @param trace what happened, line by line; empty unless it was asked for
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

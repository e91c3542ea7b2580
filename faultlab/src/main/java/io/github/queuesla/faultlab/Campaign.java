package io.github.queuesla.faultlab;

import io.github.queuesla.faultlab.network.Fault;
import io.github.queuesla.faultlab.network.Recoveries;
import io.github.queuesla.faultlab.network.RetryAfterForm;
import io.github.queuesla.faultlab.scenario.Report;
import io.github.queuesla.faultlab.scenario.Seeds;
import io.github.queuesla.faultlab.simthread.SimThreadCarrier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The combined result of many seeds, run in parallel on all cores. Immutable.
 *
 * @param runs number of runs
 * @param requests number of requests in all runs
 * @param failed the runs with findings, by seed
 * @param outcomes number of runs by outcome
 * @param met how often each fault occurred
 * @param forms how often each form of {@code Retry-After} was sent
 * @param overcome how often a request succeeded in the end after each fault
 * @param paths how often each recovery path was taken
 */
public record Campaign(
        int runs,
        long requests,
        List<Report> failed,
        Map<String, Integer> outcomes,
        Map<Fault, Integer> met,
        Map<RetryAfterForm, Integer> forms,
        Map<Fault, Integer> overcome,
        Map<Recoveries.Path, Integer> paths) {

    /** Runs {@code count} seeds from {@code first}. */
    public static Campaign of(long first, int count) throws InterruptedException, ExecutionException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = SimThreadCarrier.pool();
        ExecutorService harness = Executors.newFixedThreadPool(cores);
        try {
            AtomicLong next = new AtomicLong(first);
            Seeds.Options options = new Seeds.Options(false, Optional.empty(), threads);
            List<Future<Sums>> parts = new ArrayList<>();
            for (int core = 0; core < cores; core++) {
                parts.add(harness.submit(() -> {
                    Sums sums = new Sums();
                    for (long seed = next.getAndIncrement(); seed < first + count; seed = next.getAndIncrement()) {
                        sums.add(Seeds.run(seed, options));
                    }
                    return sums;
                }));
            }
            Sums all = new Sums();
            for (Future<Sums> part : parts) {
                all.add(part.get());
            }
            return all.campaign();
        } finally {
            harness.shutdownNow();
            threads.shutdownNow();
        }
    }

    private static final class Sums {
        private int runs;
        private long requests;
        private final List<Report> failed = new ArrayList<>();
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private final Map<Fault, Integer> met = new TreeMap<>();
        private final Map<RetryAfterForm, Integer> forms = new TreeMap<>();
        private final Map<Fault, Integer> overcome = new TreeMap<>();
        private final Map<Recoveries.Path, Integer> paths = new TreeMap<>();

        void add(Report report) {
            runs++;
            requests += report.requests();
            if (!report.findings().isEmpty()) {
                failed.add(report);
            }
            outcomes.merge(report.outcome().replaceFirst(":.*", ""), 1, Integer::sum);
            report.met().forEach((fault, times) -> met.merge(fault, times, Integer::sum));
            report.forms().forEach((form, times) -> forms.merge(form, times, Integer::sum));
            report.overcome().forEach((fault, times) -> overcome.merge(fault, times, Integer::sum));
            report.paths().forEach((path, times) -> paths.merge(path, times, Integer::sum));
        }

        void add(Sums other) {
            runs += other.runs;
            requests += other.requests;
            failed.addAll(other.failed);
            other.outcomes.forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
            other.met.forEach((fault, times) -> met.merge(fault, times, Integer::sum));
            other.forms.forEach((form, times) -> forms.merge(form, times, Integer::sum));
            other.overcome.forEach((fault, times) -> overcome.merge(fault, times, Integer::sum));
            other.paths.forEach((path, times) -> paths.merge(path, times, Integer::sum));
        }

        Campaign campaign() {
            failed.sort(Comparator.comparingLong(Report::seed));
            return new Campaign(runs, requests, List.copyOf(failed), outcomes, met, forms, overcome, paths);
        }
    }
}

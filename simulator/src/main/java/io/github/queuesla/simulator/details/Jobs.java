package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.behaviour.JobBehaviour;
import io.github.queuesla.simulator.traffic.ContactDraws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The jobs of an organisation. Thread-safe. */
final class Jobs {

    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final long seed;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Deque<Instant> submissions = new ArrayDeque<>();
    private int submitted;

    Jobs(long seed) {
        this.seed = seed;
    }

    /** Seconds until another job may be submitted at this rate; 0 if it may be now. */
    synchronized long secondsToWait(JobBehaviour behaviour, Instant now) {
        submissions.removeIf(earlier -> !now.isBefore(earlier.plus(MINUTE)));
        if (behaviour.perMinute() == 0 || submissions.size() < behaviour.perMinute()) {
            return 0;
        }
        return Duration.between(now, submissions.getFirst().plus(MINUTE))
                .plusMillis(999)
                .toSeconds();
    }

    /** Whether as many jobs are running as may run at once. */
    synchronized boolean isFull(JobBehaviour behaviour, Instant now) {
        long running = jobs.values().stream().filter(job -> job.isRunning(now)).count();
        return behaviour.atOnce() > 0 && running >= behaviour.atOnce();
    }

    synchronized Job submit(ConversationScope scope, JobBehaviour behaviour, Job.Fate fate, Instant now) {
        jobs.values().removeIf(job -> job.isGone(now));
        submissions.addLast(now);
        String id = ContactDraws.of(seed, -2, submitted++, 0).uuid("job");
        Job job = new Job(id, scope, now, behaviour, fate);
        jobs.put(id, job);
        return job;
    }

    synchronized Optional<Job> find(String id, Instant now) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> !job.isGone(now));
    }

    synchronized void delete(Job job) {
        jobs.remove(job.id());
    }
}

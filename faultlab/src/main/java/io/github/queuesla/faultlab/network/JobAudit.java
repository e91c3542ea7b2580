package io.github.queuesla.faultlab.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An audit of details jobs: each is submitted anew at most twice, and not asked for its state all the time. */
final class JobAudit {

    private static final int MOST_JOBS = 3;
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final Recoveries recoveries;
    private final Map<String, Integer> submitted = new HashMap<>();
    private final Map<String, Long> running = new HashMap<>();

    JobAudit(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    /** What is wrong with that request; empty if nothing is. */
    Optional<String> problem(SentRequest request) {
        if (request.submission() && submitted.getOrDefault(request.key(), 0) >= MOST_JOBS) {
            return Optional.of("submits a job anew for the third time");
        }
        Long before = request.poll() ? running.get(request.key()) : null;
        return before != null && request.at() < before + PAUSE
                ? Optional.of("asks for the state of a job too soon")
                : Optional.empty();
    }

    /** The client has read a correct answer. */
    void answered(SentRequest request, ServerAnswer answer, long now) {
        if (request.submission() && answer.status() == 202 && submitted.merge(request.key(), 1, Integer::sum) > 1) {
            recoveries.took(Recoveries.Path.JOB_SUBMITTED_AGAIN);
        }
        if (request.poll() && answer.status() == 200) {
            if (new String(answer.body(), UTF_8).contains("FULFILLED")) {
                running.remove(request.key());
            } else {
                running.put(request.key(), now);
            }
        }
    }

    /** The client has restarted. */
    void restarted() {
        submitted.clear();
        running.clear();
    }
}

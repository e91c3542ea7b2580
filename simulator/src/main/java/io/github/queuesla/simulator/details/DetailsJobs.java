package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.JobBehaviour;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.conversation.Conversation;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.traffic.ContactDraws;
import io.github.queuesla.simulator.wire.MalformedField;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import io.github.queuesla.simulator.wire.Times;
import java.time.Instant;

/** {@code /api/v2/analytics/conversations/details/jobs} and everything below it, as published. Thread-safe. */
public final class DetailsJobs {

    private static final int MOST_PER_PAGE = 1_000;

    private final Organisation organisation;
    private final LiveBehaviour live;
    private final Conversations conversations;
    private final Jobs jobs;

    /** The jobs of {@code organisation}. */
    public DetailsJobs(Organisation organisation, LiveBehaviour live) {
        this.organisation = organisation;
        this.live = live;
        this.conversations = new Conversations(organisation);
        this.jobs = new Jobs(organisation.options().seed());
    }

    /** {@code GET .../availability}: up to when the data is complete. */
    public Reply availability(Request request) {
        Instant available = request.received().minus(live.behaviour().jobs().lag());
        return Reply.json(200, json -> json.writeStringProperty("dataAvailabilityDate", Times.text(available)));
    }

    /** {@code POST}: submits a job. */
    public Reply submit(Request request) {
        Behaviour behaviour = live.behaviour();
        JobBehaviour rules = behaviour.jobs();
        Instant now = request.received();
        JobQuery query;
        try {
            query = JobQuery.read(request.body(), behaviour);
        } catch (MalformedField malformed) {
            throw new Refusal(Problem.of(malformed));
        }
        long wait = jobs.secondsToWait(rules, now);
        if (wait > 0) {
            return throttled(request, wait, "details.jobs.rate.per.second", rules.perMinute());
        }
        if (jobs.isFull(rules, now)) {
            return throttled(
                    request, behaviour.retryAfterSeconds(), "details.jobs.concurrent.access.max", rules.atOnce());
        }
        ConversationScope scope =
                new ConversationScope(query, behaviour.asOf(now).earlier(rules.lag()), behaviour.invisibleQueues());
        Job.Fate fate = Job.Fate.of(live.nextAttempt(query.interval().toString()), rules);
        Job job = jobs.submit(scope, rules, fate, now);
        return Reply.json(202, json -> json.writeStringProperty("jobId", job.id()));
    }

    private static Reply throttled(Request request, long seconds, String key, int limit) {
        return Problem.of(
                        429,
                        "too.many.requests.retry.after",
                        "Rate limit exceeded the maximum. Retry the request in [" + seconds + "] seconds")
                .withLimit(key, limit)
                .reply(request)
                .with("Retry-After", Long.toString(seconds));
    }

    /** {@code GET .../{id}}: how far a job is. */
    public Reply status(Request request) {
        Instant now = request.received();
        Job job = job(request);
        job.ask();
        return Reply.json(200, json -> {
            json.writeStringProperty("state", job.state(now));
            if (!job.isRunning(now) && job.fate() == Job.Fate.FAILED) {
                json.writeStringProperty("errorMessage", "An internal error has occurred while processing the job.");
            }
            json.writeStringProperty("submissionDate", Times.text(job.submitted()));
            if (!job.isRunning(now)) {
                json.writeStringProperty("completionDate", Times.text(job.completed()));
                json.writeStringProperty("expirationDate", Times.text(job.expires()));
            }
        });
    }

    /** {@code DELETE .../{id}}: forgets a job. */
    public Reply delete(Request request) {
        jobs.delete(job(request));
        return Reply.empty(204);
    }

    /** {@code GET .../{id}/results}: a page of conversations. */
    public Reply results(Request request) {
        Job job = job(request);
        Instant now = request.received();
        if (job.isRunning(now) || job.fate() != Job.Fate.FULFILLED) {
            throw new Refusal(Problem.of(400, "bad.request", "The job has no results: its state is " + job.state(now)));
        }
        if (job.isExpired(now)) {
            throw missing(job.id());
        }
        int size = pageSize(request);
        int cap = live.behaviour().quirks().pageSizeCap();
        Position from = request.parameter("cursor").map(DetailsJobs::position).orElse(Position.START);
        Page page = conversations
                .page(job.scope(), from, cap == 0 ? size : Math.min(size, cap))
                .repeated(from, isRepeated(job, from));
        return Reply.json(200, json -> {
            json.writeArrayPropertyStart("conversations");
            ConversationWriter writer = new ConversationWriter(json, rendering(job));
            for (Conversation conversation : page.conversations()) {
                writer.write(conversation);
                if (conversation.draws().happens("malformed", job.behaviour().malformed())) {
                    MalformedConversation.draw(conversation.draws()).write(json, conversation.first());
                }
            }
            json.writeEndArray();
            page.next().ifPresent(next -> json.writeStringProperty("cursor", next.text()));
            json.writeStringProperty(
                    "dataAvailabilityDate",
                    Times.text(now.minus(live.behaviour().jobs().lag())));
        });
    }

    private Rendering rendering(Job job) {
        return new Rendering(
                job.scope().asOf().at(),
                OrganisationOptions.SHORT_ABANDON.toMillis(),
                job.behaviour().echoedAbandons());
    }

    private boolean isRepeated(Job job, Position from) {
        ContactDraws draws = ContactDraws.of(organisation.options().seed(), -3, from.block(), from.place());
        return draws.happens("repeated page", job.behaviour().repeatedPages());
    }

    private static Position position(String cursor) {
        return Position.read(cursor)
                .orElseThrow(() -> new Refusal(
                        Problem.of(400, "bad.request", "The cursor is invalid").withDetail("cursor", "invalid.value")));
    }

    private static int pageSize(Request request) {
        String text = request.parameter("pageSize").orElse(Integer.toString(MOST_PER_PAGE));
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_PER_PAGE) {
            throw new Refusal(Problem.of(400, "bad.request", "pageSize must be 1 to " + MOST_PER_PAGE)
                    .withDetail("pageSize", "invalid.value"));
        }
        return Integer.parseInt(text);
    }

    private Job job(Request request) {
        String id = request.path().split("/", -1)[7];
        return jobs.find(id, request.received()).orElseThrow(() -> missing(id));
    }

    private static Refusal missing(String id) {
        return new Refusal(Problem.of(404, "not.found", "The requested job was not found: " + id));
    }
}

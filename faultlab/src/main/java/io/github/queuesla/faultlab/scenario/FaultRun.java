package io.github.queuesla.faultlab.scenario;

import static io.github.queuesla.simulator.behaviour.PlatformApi.QUEUE_SUMMARY;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.faultlab.network.Recoveries;
import io.github.queuesla.faultlab.network.RequestAudit;
import io.github.queuesla.faultlab.simthread.Schedule;
import io.github.queuesla.faultlab.simthread.SimThread;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.TransportSettings;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.oauth.OAuthClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of the real client whose answer is checked against the true counts. Used once. */
final class FaultRun {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final RunEnvironment environment;
    private final Scenario scenario;
    private final Schedule schedule;
    private final RequestAudit audit;
    private final GenesysCloud cloud;
    private final RecordingListener listener = new RecordingListener();
    private final List<String> findings = new ArrayList<>();
    private @Nullable SimThread main;
    private final ScenarioQuery query;
    private @Nullable CheckedAnswer answered;
    private @Nullable CountSourceException failure;
    private boolean over;
    private long stoppedAt = Long.MAX_VALUE;
    private long endedAt;

    private FaultRun(RunEnvironment environment, ScenarioQuery query) {
        this.environment = environment;
        this.query = query;
        this.scenario = environment.scenario();
        this.schedule = environment.schedule();
        this.audit = environment.audit();
        Scenario.Client client = scenario.client();
        TransportSettings terms = new TransportSettings(client.limits(), client.concurrency(), false)
                .withTransport((rule, concurrency) -> new Transport(
                        environment.seams().exchange(), environment.seams().environment(), () -> {}));
        cloud = GenesysCloud.connect(environment.connection(), environment.credentials(), terms, listener);
    }

    static Report of(RunEnvironment environment, ScenarioQuery query) throws InterruptedException {
        FaultRun run = new FaultRun(environment, query);
        run.schedule.run(run::ask);
        return run.report();
    }

    private void ask() {
        main = schedule.current();
        Difficulty.Interruption end = scenario.difficulty().end();
        if (end.kind() != Difficulty.Interruption.Kind.NONE) {
            schedule.spawn(() -> cutShort(end), false);
        }
        Bounds needed = query.requests(cloud);
        try {
            answered = query.ask(cloud, schedule.clock());
        } catch (CountSourceException failed) {
            failure = failed;
        } finally {
            over = true;
            endedAt = schedule.now();
            cloud.close();
            audit.close(schedule.now() + 1);
        }
        checkEconomy(needed);
    }

    private void cutShort(Difficulty.Interruption end) {
        schedule.waitFor(() -> over, end.after().toNanos());
        if (over) {
            return;
        }
        stoppedAt = schedule.now();
        schedule.note("is " + end.kind());
        if (end.kind() == Difficulty.Interruption.Kind.CLOSED) {
            cloud.close();
            audit.close(schedule.now());
        } else if (main != null) {
            main.interrupt();
        }
    }

    /** Without faults, the client must send exactly as many requests as planned. */
    private void checkEconomy(Bounds needed) {
        long sent = audit.questions();
        boolean calm = scenario.difficulty().severity() == Difficulty.Severity.CALM;
        if (calm && (sent < needed.least() || sent > needed.most().orElse(Long.MAX_VALUE))) {
            findings.add("nothing failed, and " + sent + " requests were sent where " + needed + " were planned");
        }
    }

    private Report report() {
        String outcome = outcome();
        judge();
        Recoveries recoveries = audit.recoveries();
        listener.addTo(recoveries);
        if (stoppedAt < endedAt) {
            recoveries.took(Recoveries.Path.STOPPED);
        }
        if (failedBecauseOf(FailureCause.ENDLESS_PAGING)) {
            recoveries.took(Recoveries.Path.LOOP_ENDED);
        }
        if (failedBecauseOf(FailureCause.WAIT_REFUSED)) {
            recoveries.took(Recoveries.Path.DEADLINE_KEPT);
        }
        if (answered != null && answered.partial()) {
            recoveries.took(Recoveries.Path.PARTIAL);
        }
        boolean withoutSummary = scenario.platform().availability(QUEUE_SUMMARY) != Availability.OPEN;
        if (answered != null && withoutSummary && query.api() == Api.AUTO) {
            recoveries.took(Recoveries.Path.OTHER_API);
        }
        if (answered != null && answered.withheld().isPresent()) {
            recoveries.took(Recoveries.Path.WITHOUT_THE_LIST);
        }
        return environment.report(outcome, findings);
    }

    private String outcome() {
        if (failure != null) {
            return failure.failure().kind() + ": " + failure.getMessage();
        }
        return answered == null ? "nothing" : answered.partial() ? "partial" : "complete";
    }

    private boolean failedBecauseOf(FailureCause cause) {
        boolean whole = failure != null && failure.failure().hasCause(cause);
        boolean part = answered != null
                && answered.problems().stream()
                        .anyMatch(problem -> problem.failure().hasCause(cause));
        return whole || part;
    }

    private void judge() {
        findings.addAll(environment.findings());
        if (answered != null) {
            findings.addAll(answered.findings());
        }
        if (failure != null && scenario.difficulty().severity() != Difficulty.Severity.WILD) {
            findings.add("nothing happened that the client could not get over, and yet: " + failure.getMessage());
        }
        long deadline = scenario.client().limits().deadline().toNanos();
        if (endedAt > deadline + SECOND) {
            findings.add("it ended " + Duration.ofNanos(endedAt - deadline) + " after its deadline");
        }
        if (stoppedAt < endedAt && answered != null && answered.partial()) {
            findings.add("it was stopped, and gave what it had as a result");
        }
        if (stoppedAt < endedAt - SECOND) {
            findings.add("it went on for " + Duration.ofNanos(endedAt - stoppedAt) + " after it was stopped");
        }
        findSecrets();
    }

    private void findSecrets() {
        List<String> secrets =
                environment.clients().stream().map(OAuthClient::secret).toList();
        List<String> texts = new ArrayList<>(listener.texts());
        for (Throwable thrown = failure; thrown != null; thrown = thrown.getCause()) {
            texts.add(thrown.toString());
        }
        if (failure != null) {
            texts.add(failure.failure().toString());
        }
        if (answered != null) {
            texts.add(answered.problems() + " " + answered.withheld());
        }
        texts.forEach(text -> audit.leak(text, secrets).ifPresent(findings::add));
    }
}

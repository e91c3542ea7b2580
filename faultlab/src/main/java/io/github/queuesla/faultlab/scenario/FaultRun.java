package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.assessment.AssessmentRequest;
import io.github.queuesla.core.assessment.SlaAssessor;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.faultlab.network.FaultPlan;
import io.github.queuesla.faultlab.network.Ledger;
import io.github.queuesla.faultlab.network.Network;
import io.github.queuesla.faultlab.network.PlatformHost;
import io.github.queuesla.faultlab.network.Platforms;
import io.github.queuesla.faultlab.network.Recoveries;
import io.github.queuesla.faultlab.planted.Seams;
import io.github.queuesla.faultlab.strand.Schedule;
import io.github.queuesla.faultlab.strand.Strand;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.Terms;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.line.Transport;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.simulator.behaviour.Dials;
import io.github.queuesla.simulator.oauth.OAuthClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One seed, carried out: the real client asks, the truth is held against what it says. Used once. */
public final class FaultRun {

    private static final Instant START = Instant.parse("2024-06-03T09:00:00.25Z");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long seed;
    private final Scenario scenario;
    private final Schedule schedule;
    private final FaultPlan plan;
    private final Ledger ledger;
    private final GenesysCloud cloud;
    private final Listening listening = new Listening();
    private final List<OAuthClient> clients;
    private final List<String> findings = new ArrayList<>();
    private @Nullable Strand main;
    private @Nullable Assessment assessment;
    private @Nullable CountSourceException failure;
    private boolean over;
    private long stoppedAt = Long.MAX_VALUE;
    private long endedAt;

    /**
     * How to carry a seed out.
     *
     * @param traced whether to write down what happens
     * @param planted changes what the client is given of its world; the identity for none
     * @param threads where strands live
     */
    public record Manner(boolean traced, UnaryOperator<Seams> planted, Executor threads) {}

    private FaultRun(long seed, Manner manner) {
        this.seed = seed;
        this.scenario = Scenario.draw(seed);
        Scenario.Client client = scenario.client();
        schedule = new Schedule(
                new Schedule.Terms(seed, START, client.slowestTurn(), client.concurrency(), manner.traced()),
                manner.threads());
        plan = new FaultPlan(scenario.random().split(), scenario.troubles().strength());
        clients = Stream.generate(() -> OAuthClient.draw(scenario.random()))
                .limit(client.oauthClients())
                .toList();
        Connection connection = Connection.of(
                client.published() ? "https://api.mypurecloud.de" : "https://sla.example", Optional.empty());
        ledger = new Ledger(new Ledger.Rules(
                List.of(connection.api().getHost(), connection.token().getHost()),
                client.limits().maxRatePerMinute(),
                client.limits().deadline().toNanos()));
        PlatformHost host = new PlatformHost(
                scenario.centre().organisation(),
                clients,
                new Dials(scenario.platform()),
                scenario.random().split());
        Network network =
                new Network(schedule, plan, new Platforms(schedule, plan, host, client.clockBehind()), ledger);
        Seams seams = manner.planted().apply(new Seams(network, schedule.surroundings()));
        Terms terms = new Terms(client.limits(), client.concurrency(), false)
                .over((rule, concurrency) -> new Transport(seams.exchange(), seams.surroundings(), () -> {}));
        cloud = GenesysCloud.connect(connection, credentials(), terms, listening);
    }

    /** Carries the seed out. */
    public static Report of(long seed, Manner manner) throws InterruptedException {
        FaultRun run = new FaultRun(seed, manner);
        run.schedule.run(run::ask);
        return run.report();
    }

    private List<ClientCredentials> credentials() {
        return clients.stream()
                .map(client -> new ClientCredentials(client.id(), Secret.of(client.secret())))
                .toList();
    }

    private void ask() {
        main = schedule.current();
        Troubles.Interruption end = scenario.troubles().end();
        if (end.kind() != Troubles.Interruption.Kind.NONE) {
            schedule.spawn(() -> cutShort(end), false);
        }
        AssessmentRequest request = scenario.question().request();
        PlannedSource source =
                cloud.counts(scenario.question().surface(), scenario.client().pageSize());
        RequestPlan planned = cloud.plan(
                source,
                new SlaAssessor(source, cloud.queues(), schedule.clock()).countRequest(request, List.of()),
                request.queues(),
                Optional.of((long) scenario.centre().ids().size()
                        - scenario.platform().invisibleQueues().size()));
        try {
            assessment = new SlaAssessor(source, cloud.queues(), schedule.clock()).assess(request);
        } catch (CountSourceException failed) {
            failure = failed;
        } finally {
            over = true;
            endedAt = schedule.now();
            cloud.close();
            ledger.close(schedule.now() + 1);
        }
        checkEconomy(planned);
    }

    private void cutShort(Troubles.Interruption end) {
        schedule.waitFor(() -> over, end.after().toNanos());
        if (over) {
            return;
        }
        stoppedAt = schedule.now();
        schedule.note("is " + end.kind());
        if (end.kind() == Troubles.Interruption.Kind.CLOSED) {
            cloud.close();
            ledger.close(schedule.now());
        } else if (main != null) {
            main.interrupt();
        }
    }

    /** Where nothing fails, not one request is too many. */
    private void checkEconomy(RequestPlan planned) {
        Bounds needed = planned.list().count().plus(planned.counts().requests().count());
        long sent = ledger.questions();
        boolean calm = scenario.troubles().temper() == Troubles.Temper.CALM;
        if (calm && (sent < needed.least() || sent > needed.most().orElse(Long.MAX_VALUE))) {
            findings.add("nothing failed, and " + sent + " requests were sent where " + needed + " were planned");
        }
    }

    private Report report() {
        String outcome = outcome();
        judge();
        Recoveries recoveries = ledger.recoveries();
        listening.tell(recoveries);
        if (stoppedAt < endedAt) {
            recoveries.took(Recoveries.Path.STOPPED);
        }
        String words = failure == null ? "" : String.valueOf(failure.getMessage());
        if (words.contains("paging would never end") || problems().contains("paging would never end")) {
            recoveries.took(Recoveries.Path.LOOP_ENDED);
        }
        if (words.contains("until the deadline") || problems().contains("until the deadline")) {
            recoveries.took(Recoveries.Path.DEADLINE_KEPT);
        }
        if (assessment != null && assessment.isPartial()) {
            recoveries.took(Recoveries.Path.PARTIAL);
        }
        if (assessment != null && !assessment.notes().isEmpty()) {
            recoveries.took(Recoveries.Path.WITHOUT_THE_LIST);
        }
        return new Report(
                seed,
                findings,
                outcome,
                ledger.requests(),
                plan.met(),
                recoveries.overcome(),
                recoveries.counts(),
                schedule.trace());
    }

    private String outcome() {
        if (failure != null) {
            return failure.getClass().getSimpleName() + ": " + failure.getMessage();
        }
        return assessment == null ? "nothing" : assessment.isPartial() ? "partial" : "complete";
    }

    private String problems() {
        return assessment == null ? "" : assessment.problems().toString();
    }

    private void judge() {
        findings.addAll(ledger.findings());
        if (schedule.stuck() != null) {
            findings.add(schedule.stuck());
        }
        for (Throwable escaped : schedule.escaped()) {
            StackTraceElement[] where = escaped.getStackTrace();
            findings.add("nobody caught " + escaped + (where.length == 0 ? "" : " at " + where[0]));
        }
        if (assessment != null) {
            findings.addAll(new Verdict(scenario).on(assessment));
        }
        if (failure != null && scenario.troubles().temper() != Troubles.Temper.WILD) {
            findings.add("nothing happened that the client could not get over, and yet: " + failure.getMessage());
        }
        long deadline = scenario.client().limits().deadline().toNanos();
        if (endedAt > deadline + SECOND) {
            findings.add("it ended " + Duration.ofNanos(endedAt - deadline) + " after its deadline");
        }
        if (stoppedAt < endedAt - SECOND) {
            findings.add("it went on for " + Duration.ofNanos(endedAt - stoppedAt) + " after it was stopped");
        }
        findSecrets();
    }

    private void findSecrets() {
        List<String> secrets = clients.stream().map(OAuthClient::secret).toList();
        List<String> texts = new ArrayList<>(listening.texts());
        for (Throwable thrown = failure; thrown != null; thrown = thrown.getCause()) {
            texts.add(thrown.toString());
        }
        texts.add(String.valueOf(assessment));
        texts.forEach(text -> ledger.leak(text, secrets).ifPresent(findings::add));
    }
}

package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.network.FaultPlan;
import io.github.queuesla.faultlab.network.FaultyPlatform;
import io.github.queuesla.faultlab.network.Network;
import io.github.queuesla.faultlab.network.PlatformHost;
import io.github.queuesla.faultlab.network.RequestAudit;
import io.github.queuesla.faultlab.planted.Seams;
import io.github.queuesla.faultlab.simthread.Schedule;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.oauth.OAuthClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The environment of the client in one run.
 *
 * @param seed the seed of the run
 * @param scenario the scenario of the seed
 * @param schedule the schedule of simulated threads
 * @param plan the planned faults
 * @param host the platform
 * @param audit the audit of all requests
 * @param seams the dependencies of the client
 * @param connection the address of the platform
 * @param clients the OAuth clients it may use
 */
record RunEnvironment(
        long seed,
        Scenario scenario,
        Schedule schedule,
        FaultPlan plan,
        PlatformHost host,
        RequestAudit audit,
        Seams seams,
        Connection connection,
        List<OAuthClient> clients) {

    static final Instant START = Instant.parse("2024-06-03T09:00:00.25Z");

    static RunEnvironment of(long seed, Scenario scenario, Seeds.Options options) {
        Scenario.Client client = scenario.client();
        Schedule schedule = new Schedule(
                new Schedule.Terms(seed, START, client.slowestTurn(), client.concurrency(), options.traced()),
                options.threads());
        FaultPlan plan =
                new FaultPlan(scenario.random().split(), scenario.difficulty().strength());
        List<OAuthClient> clients = Stream.generate(() -> OAuthClient.draw(scenario.random()))
                .limit(client.oauthClients())
                .toList();
        Connection connection = Connection.of(
                client.published() ? "https://api.mypurecloud.de" : "https://sla.example", Optional.empty());
        RequestAudit audit = new RequestAudit(new RequestAudit.Rules(
                List.of(connection.api().getHost(), connection.token().getHost()),
                client.limits().maxRatePerMinute(),
                client.limits().deadline().toNanos()));
        PlatformHost host = new PlatformHost(
                scenario.centre().organisation(),
                clients,
                new LiveBehaviour(scenario.platform()),
                scenario.random().split());
        Network network =
                new Network(schedule, plan, new FaultyPlatform(schedule, plan, host, client.clockBehind()), audit);
        Seams real = Seams.real(network, schedule.environment());
        Seams seams = options.planted().map(bug -> bug.plant(real)).orElse(real);
        return new RunEnvironment(seed, scenario, schedule, plan, host, audit, seams, connection, clients);
    }

    List<ClientCredentials> credentials() {
        return clients.stream()
                .map(client -> new ClientCredentials(client.id(), Secret.of(client.secret())))
                .toList();
    }

    /** Findings other than wrong results: forbidden requests, a run that does not end, uncaught exceptions. */
    List<String> findings() {
        List<String> findings = new ArrayList<>(audit.findings());
        String stuck = schedule.stuck();
        if (stuck != null) {
            findings.add(stuck);
        }
        for (Throwable escaped : schedule.escaped()) {
            StackTraceElement[] where = escaped.getStackTrace();
            findings.add("nobody caught " + escaped + (where.length == 0 ? "" : " at " + where[0]));
        }
        return findings;
    }

    Report report(String outcome, List<String> findings) {
        return new Report(
                seed,
                findings,
                outcome,
                audit.requests(),
                plan.met(),
                plan.forms(),
                audit.recoveries().overcome(),
                audit.recoveries().counts(),
                schedule.trace());
    }
}

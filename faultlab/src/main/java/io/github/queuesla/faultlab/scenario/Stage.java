package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.network.FaultPlan;
import io.github.queuesla.faultlab.network.Ledger;
import io.github.queuesla.faultlab.network.Network;
import io.github.queuesla.faultlab.network.PlatformHost;
import io.github.queuesla.faultlab.network.Platforms;
import io.github.queuesla.faultlab.planted.Seams;
import io.github.queuesla.faultlab.strand.Schedule;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.simulator.behaviour.Dials;
import io.github.queuesla.simulator.oauth.OAuthClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that surrounds the client of one run.
 *
 * @param seed of the run
 * @param scenario what the seed stands for
 * @param schedule who runs when
 * @param plan which faults are met
 * @param ledger what was sent
 * @param seams what the client is given of this world
 * @param connection where the platform is
 * @param clients the OAuth clients it may act for
 */
record Stage(
        long seed,
        Scenario scenario,
        Schedule schedule,
        FaultPlan plan,
        Ledger ledger,
        Seams seams,
        Connection connection,
        List<OAuthClient> clients) {

    private static final Instant START = Instant.parse("2024-06-03T09:00:00.25Z");

    static Stage of(long seed, Scenario scenario, Seeds.Manner manner) {
        Scenario.Client client = scenario.client();
        Schedule schedule = new Schedule(
                new Schedule.Terms(seed, START, client.slowestTurn(), client.concurrency(), manner.traced()),
                manner.threads());
        FaultPlan plan =
                new FaultPlan(scenario.random().split(), scenario.troubles().strength());
        List<OAuthClient> clients = Stream.generate(() -> OAuthClient.draw(scenario.random()))
                .limit(client.oauthClients())
                .toList();
        Connection connection = Connection.of(
                client.published() ? "https://api.mypurecloud.de" : "https://sla.example", Optional.empty());
        Ledger ledger = new Ledger(new Ledger.Rules(
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
        Seams real = new Seams(network, schedule.surroundings(), true);
        Seams seams = manner.planted().map(bug -> bug.plant(real)).orElse(real);
        return new Stage(seed, scenario, schedule, plan, ledger, seams, connection, clients);
    }

    List<ClientCredentials> credentials() {
        return clients.stream()
                .map(client -> new ClientCredentials(client.id(), Secret.of(client.secret())))
                .toList();
    }

    /** What the surroundings found: forbidden requests, a run that does not end, exceptions that nobody caught. */
    List<String> findings() {
        List<String> findings = new ArrayList<>(ledger.findings());
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
                ledger.requests(),
                plan.met(),
                plan.forms(),
                ledger.recoveries().overcome(),
                ledger.recoveries().counts(),
                schedule.trace());
    }
}

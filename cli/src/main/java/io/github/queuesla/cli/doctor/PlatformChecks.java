package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.SetupAdvice;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.observations.QueueObservations;
import io.github.queuesla.genesys.queues.RoutingQueues;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The checks that need the platform, as one OAuth client, with the smallest query of each kind. */
final class PlatformChecks {

    /** In the form that the platform requires of ids, and of no queue: it makes a valid query without contacts. */
    private static final QueueId NO_QUEUE = new QueueId("00000000-0000-4000-8000-000000000000");

    private static final String QUEUE_LIST = "queue list";
    private static final String WAITING = "waiting contacts";

    private final GenesysCloud cloud;
    private final boolean published;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();
    private QueueId known = NO_QUEUE;

    PlatformChecks(GenesysCloud cloud, boolean published, Instant now) {
        this.cloud = cloud;
        this.published = published;
        this.now = now;
    }

    /** The findings; without a token nothing else is checked. */
    List<Finding> findings() throws CountSourceException {
        Reply token = Reply.to(() -> cloud.logIn(cloud.clientIds().get(0)));
        findings.add(token(token));
        if (token.isGood()) {
            List<Queue> seen = new ArrayList<>();
            List<Boolean> hasMore = new ArrayList<>();
            Reply list = Reply.to(() -> {
                RoutingQueues.QueueSample sample = cloud.queues().sample();
                seen.addAll(sample.queues());
                hasMore.add(sample.more());
            });
            findings.add(list.isGood() ? seen(seen.size(), hasMore.contains(true)) : listFailed(list));
            seen.stream().findFirst().ifPresent(queue -> known = queue.id());
            Reply aggregates = Reply.to(() -> query(Api.CONVERSATION_AGGREGATES, List.of()));
            Reply summary = Reply.to(() -> query(Api.QUEUE_SUMMARY, List.of(known)));
            findings.addAll(new ApiCheck(published, aggregates, summary).findings());
            findings.add(waiting(Reply.to(this::observe)));
        }
        return findings;
    }

    private void query(Api api, List<QueueId> queues) throws CountSourceException {
        // A minute an hour ago: small for every organisation, and old enough to be counted.
        Instant end = now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(1));
        Instant start = end.minus(Duration.ofMinutes(1));
        Period minute = new Period(
                new Period.Timestamp(start, start.toString()), new Period.Timestamp(end, end.toString()), Zones.UTC);
        CountRequest request = CountRequest.exactly(queues, minute, Detail.of(List.of(Measure.ANSWERED)));
        cloud.counts(api, 1, request).count(request);
    }

    private void observe() throws CountSourceException {
        List<Gap> gaps = cloud.observations(() -> now).observe(List.of(known)).gaps();
        if (!gaps.isEmpty()) {
            throw new CountSourceException(gaps.get(0).failure());
        }
    }

    private static Finding waiting(Reply observations) {
        String without = "; the live board (serve) cannot show who waits";
        if (observations.isGood()) {
            return Finding.ok(WAITING, "available");
        }
        if (observations.isAbsent()) {
            return Finding.ok(WAITING, "the host does not offer them" + without);
        }
        return Finding.warning(
                WAITING,
                observations.reason() + without,
                observations.isForbidden()
                        ? SetupAdvice.role(QueueObservations.PERMISSION.name())
                        : ApiCheck.advice(observations));
    }

    private static Finding token(Reply token) {
        if (token.isGood()) {
            return Finding.ok("token", "obtained");
        }
        if (token.isRateLimited()) {
            return Finding.problem(token.exitCode(), "token", token.reason(), SetupAdvice.TOKEN_RATE);
        }
        String access = token.isFromTheWrongNetwork() ? SetupAdvice.NETWORK : SetupAdvice.CREDENTIALS;
        return token.exitCode() == ExitCodes.ACCESS
                ? Finding.problem(ExitCodes.ACCESS, "token", token.reason(), access)
                : Finding.problem(
                        token.exitCode(),
                        "host",
                        token.reason(),
                        token.networkAdvice().orElseGet(() -> hostAdvice(token)));
    }

    private static String hostAdvice(Reply token) {
        return token.exitCode() == ExitCodes.UNAVAILABLE
                ? "check the address (--region, --org-url, --login-url), the network and any proxy"
                : "check --region, --org-url and --login-url: the server at this address issues no tokens";
    }

    private static Finding seen(int queues, boolean more) {
        if (queues == 0) {
            return Finding.warning(
                    QUEUE_LIST,
                    "the client sees no queue",
                    "add the divisions of the queues to its role (Admin, Integrations, OAuth, Roles)");
        }
        return Finding.ok(
                QUEUE_LIST,
                (more ? "more than " + queues : queues) + (queues == 1 && !more ? " queue" : " queues") + " visible");
    }

    private static Finding listFailed(Reply list) {
        String without = "; reports show ids instead of names, and need queues by id";
        if (list.isForbidden()) {
            return Finding.warning(QUEUE_LIST, list.reason() + without, SetupAdvice.role("routing:queue:view"));
        }
        return list.isAbsent()
                ? Finding.warning(QUEUE_LIST, "the host offers none" + without, "check --org-url or --region")
                : ApiCheck.failed(QUEUE_LIST, list);
    }
}

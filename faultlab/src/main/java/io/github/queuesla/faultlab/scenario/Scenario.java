package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.faultlab.network.PlatformHost;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.http.RequestLimits;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.BehaviourBuilder;
import io.github.queuesla.simulator.behaviour.PageTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Everything that a seed decides before the run begins. Immutable.
 *
 * @param centre the contact centre
 * @param asked the query
 * @param client the client
 * @param platform how the platform behaves
 * @param difficulty the faults
 * @param random the source of random draws during the run
 */
record Scenario(
        ContactCentre centre,
        Asked asked,
        Client client,
        Behaviour platform,
        Difficulty difficulty,
        SplittableRandom random) {

    private static final String UNKNOWN_QUEUE = "00000000-0000-4000-8000-00000000dead";
    private static final List<LocalDate> FIRST_DAYS =
            List.of(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 3, 29), LocalDate.of(2023, 10, 27));

    /**
     * The query.
     *
     * @param api the API to use
     * @param question service levels over the whole period, all for the same queues
     * @param first the first day of the period
     * @param last the last day of the period
     */
    record Asked(Api api, Question question, LocalDate first, LocalDate last) {}

    /**
     * The client.
     *
     * @param limits limits on retries, rate and duration
     * @param concurrency requests at once
     * @param pageSize rows a page
     * @param oauthClients number of OAuth clients that share the work
     * @param published whether the host is one of the vendor's own
     * @param clockBehind how far the client's clock is behind the platform's
     * @param slowestTurn the longest duration of a turn
     */
    record Client(
            RequestLimits limits,
            int concurrency,
            int pageSize,
            int oauthClients,
            boolean published,
            Duration clockBehind,
            Duration slowestTurn) {

        /** The same with that much time. */
        Client withDeadline(Duration deadline) {
            return new Client(
                    limits.withDeadline(deadline),
                    concurrency,
                    pageSize,
                    oauthClients,
                    published,
                    clockBehind,
                    slowestTurn);
        }
    }

    static Scenario draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Api api = one(random, List.of(Api.values()));
        // In the tutorial's API the platform decides where a day begins, so only UTC days can be checked.
        ContactCentre centre = one(random, api == Api.QUEUE_SUMMARY ? ContactCentre.inUtc() : ContactCentre.all());
        int maxRetries = 2 + random.nextInt(3);
        Difficulty difficulty = Difficulty.draw(random, maxRetries);
        List<String> invisible = random.nextInt(4) == 0 ? some(random, centre.ids(), 2) : List.of();
        Asked asked = asked(random, centre, invisible, api);
        Client client = client(random, difficulty.severity(), maxRetries);
        Behaviour platform = platform(
                random,
                new Draft(asked, difficulty.severity(), invisible, centre.ids().size()));
        return new Scenario(centre, asked, client, platform, difficulty, random.split());
    }

    /** Whether the client cannot see a queue with that id. */
    boolean isUnknown(String queue) {
        return platform.invisibleQueues().contains(queue) || !centre.ids().contains(queue);
    }

    /** The requests other than token requests that the question takes if nothing fails. */
    Bounds plannedRequests(GenesysCloud cloud, PlannedSource source, Question question) {
        long visible = (long) centre.ids().size() - platform.invisibleQueues().size();
        RequestPlan plan = cloud.plan(source, question.request(), question.queues(), Optional.of(visible));
        return plan.list().count().plus(plan.counts().requests().count());
    }

    /** The ids of the queues that an answer must contain if the client got the queue list. */
    Set<String> expectedQueues() {
        QueueSelection queues = asked.question().queues();
        if (queues.isIdsOnly()) {
            return new HashSet<>(queues.values());
        }
        // By name or by pattern, a scenario selects all visible queues.
        Set<String> expected = new HashSet<>(centre.ids());
        expected.removeAll(platform.invisibleQueues());
        return expected;
    }

    /** The same with many 429s, and enough time for all of them. */
    Scenario throttled() {
        Client patient = new Client(
                client.limits().withDeadline(Duration.ofDays(1)).withMaxRatePerMinute(300),
                client.concurrency(),
                client.pageSize(),
                client.oauthClients(),
                client.published(),
                client.clockBehind(),
                client.slowestTurn());
        return new Scenario(centre, asked, patient, platform, difficulty.throttled(), random);
    }

    /** The same with another contact centre, platform and client. */
    Scenario with(ContactCentre other, Behaviour behaviour, Client another) {
        return new Scenario(other, asked, another, behaviour, difficulty, random);
    }

    private static Asked asked(SplittableRandom random, ContactCentre centre, List<String> invisible, Api api) {
        LocalDate first = one(random, FIRST_DAYS);
        LocalDate last = first.plusDays(one(random, List.of(0, 1, 2, 6, 8, 15)));
        Breakdown breakdown = api == Api.QUEUE_SUMMARY || random.nextInt(3) == 0
                ? Breakdown.none()
                : new Breakdown(
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(
                                        one(random, List.of(Granularity.HOUR, Granularity.HALF_HOUR, Granularity.DAY))),
                        random.nextInt(3) == 0,
                        false);
        List<Definition> definitions = new ArrayList<>();
        definitions.add(Definition.answeredWithin(Duration.ofSeconds(one(random, List.of(5, 20, 60)))));
        if (random.nextInt(3) == 0) {
            Definition other = Definition.answeredWithin(Duration.ofSeconds(10));
            definitions.add(api == Api.QUEUE_SUMMARY ? other : other.withFormula(Formula.ANSWERED_AND_ABANDONED));
        }
        Period period = Period.ofDays(first, last, centre.zone());
        QueueSelection queues = selection(random, centre, invisible);
        List<ServiceLevel> levels = definitions.stream()
                .map(definition -> level(definition, queues, period))
                .toList();
        Question question = Question.of(new Contract("asked", levels), period).withBreakdown(breakdown);
        return new Asked(api, question, first, last);
    }

    private static ServiceLevel level(Definition definition, QueueSelection queues, Period period) {
        return new ServiceLevel(
                definition,
                ServiceLevel.Scope.of(queues),
                period.zone(),
                Window.PERIOD,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE);
    }

    private static QueueSelection selection(SplittableRandom random, ContactCentre centre, List<String> invisible) {
        return switch (random.nextInt(6)) {
            case 0 -> QueueSelection.all();
            case 1 -> new QueueSelection(List.of("*"));
            case 2 -> new QueueSelection(centre.ids());
            case 3, 4 -> {
                Map<String, String> names = centre.names();
                names.keySet().removeAll(invisible);
                yield new QueueSelection(List.copyOf(names.values()));
            }
            default -> {
                List<String> ids = new ArrayList<>(some(random, centre.ids(), 4));
                if (random.nextInt(5) == 0) {
                    ids.add(UNKNOWN_QUEUE);
                }
                yield new QueueSelection(ids);
            }
        };
    }

    private static Client client(SplittableRandom random, Difficulty.Severity severity, int maxRetries) {
        boolean wild = severity == Difficulty.Severity.WILD;
        Duration deadline = wild ? Duration.ofSeconds(one(random, List.of(20, 120, 600))) : Duration.ofHours(6);
        int rate = one(random, List.of(300, 300, 300, 40, 9));
        RequestLimits limits = RequestLimits.defaults()
                .withMaxRetries(maxRetries)
                .withMaxRatePerMinute(rate)
                .withDeadline(deadline);
        Duration behind = one(random, List.of(Duration.ZERO, Duration.ZERO, Duration.ofHours(26), Duration.ofDays(-3)));
        Duration slowestTurn = one(random, List.of(Duration.ZERO, Duration.ofNanos(50_000), Duration.ofMillis(3)));
        return new Client(
                limits,
                one(random, List.of(1, 2, 4, 16)),
                one(random, List.of(1, 2, 5, 250)),
                one(random, List.of(1, 1, 2, 3)),
                random.nextInt(3) == 0,
                behind,
                slowestTurn);
    }

    private record Draft(Asked asked, Difficulty.Severity severity, List<String> invisible, int queues) {}

    private static Behaviour platform(SplittableRandom random, Draft draft) {
        BehaviourBuilder platform =
                Behaviour.builder().invisible(draft.invisible().toArray(String[]::new));
        boolean wild = draft.severity() == Difficulty.Severity.WILD;
        if (draft.severity() != Difficulty.Severity.CALM) {
            sometimes(random, 3, () -> platform.pageSizeCap(1 + random.nextInt(6)));
            sometimes(random, 3, platform::splitCounts);
            sometimes(random, 6, () -> platform.maxIntervalDays(1 + random.nextInt(6)));
            sometimes(random, 6, () -> platform.maxRows(5 * draft.queues() + random.nextInt(200)));
            sometimes(random, 6, () -> platform.maxBodyBytes(1_500));
        }
        sometimes(random, 2, platform::omitEmptyResults);
        sometimes(random, 2, platform::localTimes);
        sometimes(random, 3, () -> platform.tokenLife(Duration.ofSeconds(one(random, List.of(90, 120, 300)))));
        if (wild || (draft.asked().question().queues().isIdsOnly() && draft.severity() == Difficulty.Severity.GENTLE)) {
            sometimes(
                    random,
                    6,
                    () -> platform.availability(
                            io.github.queuesla.simulator.behaviour.PlatformApi.QUEUES,
                            one(
                                    random,
                                    List.of(
                                            Availability.FORBIDDEN,
                                            Availability.NOT_FOUND,
                                            Availability.METHOD_NOT_ALLOWED))));
        }
        if (wild || (draft.asked().api() == Api.AUTO && draft.severity() == Difficulty.Severity.GENTLE)) {
            sometimes(
                    random,
                    6,
                    () -> platform.availability(
                            io.github.queuesla.simulator.behaviour.PlatformApi.QUEUE_SUMMARY,
                            one(random, List.of(Availability.NOT_FOUND, Availability.METHOD_NOT_ALLOWED))));
        }
        if (wild) {
            sometimes(random, 8, () -> platform.requestsPerMinute(3 + random.nextInt(30)));
            sometimes(random, 8, () -> platform.tokensPerMinute(1 + random.nextInt(2)));
            sometimes(
                    random,
                    8,
                    () -> platform.pageTokens(random.nextBoolean() ? PageTokens.REPEATED : PageTokens.ALTERNATING));
            if (draft.asked().api() == Api.QUEUE_SUMMARY) {
                sometimes(random, 5, () -> platform.growth(1 + random.nextInt(3)));
            }
        }
        // Early in the list, so that many queues move when it does.
        int place = random.nextInt(8);
        return draft.severity() == Difficulty.Severity.CALM
                ? platform.build()
                : platform.build().withListedOnly(PlatformHost.movingQueue(place));
    }

    private static void sometimes(SplittableRandom random, int oneIn, Runnable what) {
        if (random.nextInt(oneIn) == 0) {
            what.run();
        }
    }

    private static <T> T one(SplittableRandom random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static <T> List<T> some(SplittableRandom random, List<T> things, int most) {
        int from = random.nextInt(things.size());
        return things.subList(from, Math.min(things.size(), from + 1 + random.nextInt(most)));
    }
}

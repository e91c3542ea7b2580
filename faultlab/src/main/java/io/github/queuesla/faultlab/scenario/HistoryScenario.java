package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.faultlab.network.PlatformHost;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.BehaviourBuilder;
import io.github.queuesla.simulator.behaviour.JobBehaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a seed decides about a history: the days, and the runs on one folder. Immutable.
 *
 * @param scenario the rest
 * @param first the first day
 * @param last the last day
 * @param lives the runs with faults, in order
 * @param recovered how the platform behaves after these
 * @param rest the time after these, so long that the platform has changed what it changes within days
 */
record HistoryScenario(
        Scenario scenario, LocalDate first, LocalDate last, List<Life> lives, Behaviour recovered, Duration rest) {

    /** A run that nothing disturbs. */
    static final Life CLEAN = new Life(Duration.ofDays(1), Duration.ofDays(1), End.COMPLETE, 0, Duration.ZERO, true);

    private static final List<Integer> RETENTIONS = List.of(0, 0, 0, 35, 48);
    private static final Duration WEEKS = Duration.ofDays(43);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofHours(7),
            Duration.ofHours(26),
            Duration.ofDays(8));

    /** How a run ends. */
    enum End {
        COMPLETE,
        CRASH,
        POWER_FAILURE,
        INTERRUPTED,
        CLOSED
    }

    /**
     * One run.
     *
     * @param pause the time before it
     * @param deadline of its requests
     * @param end how it ends, unless it is over before
     * @param step the crash point at which it ends
     * @param stop the time after which it is stopped
     * @param checkChanges whether it compares all days with the platform's counts, though that is not due
     */
    record Life(Duration pause, Duration deadline, End end, int step, Duration stop, boolean checkChanges) {

        private Life after(Duration other) {
            return new Life(other, deadline, end, step, stop, checkChanges);
        }
    }

    /** What stays as it is when the platform has recovered. */
    private record Lasting(
            Duration lag, double repeatedPages, int retentionDays, boolean saysRetention, boolean namesOrganisation) {

        static Lasting draw(SplittableRandom random) {
            return new Lasting(
                    Duration.ofHours(one(random, List.of(0, 5, 20))),
                    random.nextInt(2) * 0.3,
                    one(random, RETENTIONS),
                    random.nextInt(3) > 0,
                    random.nextInt(4) > 0);
        }

        BehaviourBuilder platform() {
            return Behaviour.builder()
                    .retentionDays(retentionDays)
                    .availability(
                            PlatformApi.DATA_RETENTION, saysRetention ? Availability.OPEN : Availability.FORBIDDEN)
                    .availability(
                            PlatformApi.ORGANISATION, namesOrganisation ? Availability.OPEN : Availability.NOT_FOUND);
        }

        JobBehaviour.Builder jobs() {
            return JobBehaviour.builder()
                    .lag(lag)
                    .repeatedPages(repeatedPages)
                    .echoedAbandons(0.3)
                    .malformed(0.1);
        }
    }

    static HistoryScenario of(long seed, Scenario drawn) {
        SplittableRandom random = new SplittableRandom(~seed);
        Difficulty.Severity severity = drawn.difficulty().severity();
        Lasting lasting = Lasting.draw(random);
        Scenario scenario = drawn.with(
                one(random, ContactCentre.changing()),
                platform(random, severity, lasting),
                drawn.client().withDeadline(CLEAN.deadline()));
        LocalDate first =
                LocalDate.ofInstant(RunEnvironment.START, ZoneOffset.UTC).minusDays(random.nextInt(4));
        LocalDate last = first.plusDays(2L + random.nextInt(3));
        List<Life> lives = new ArrayList<>();
        lives.add(life(random, severity).after(PAUSES.get(0)));
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            lives.add(life(random, severity));
        }
        Behaviour recovered = lasting.platform().jobs(lasting.jobs().build()).build();
        // Sometimes so long that the platform has changed contacts again after weeks, and forgotten some.
        return new HistoryScenario(
                scenario, first, last, lives, recovered, random.nextInt(3) == 0 ? WEEKS : Duration.ofDays(9));
    }

    private static Life life(SplittableRandom random, Difficulty.Severity severity) {
        boolean mayEnd = severity != Difficulty.Severity.CALM && random.nextInt(3) > 0;
        boolean hurried = severity == Difficulty.Severity.WILD && random.nextInt(2) == 0;
        return new Life(
                one(random, PAUSES),
                hurried ? Duration.ofSeconds(60L << random.nextInt(8)) : CLEAN.deadline(),
                mayEnd ? one(random, List.of(End.values())) : End.COMPLETE,
                random.nextInt(1 << (4 + random.nextInt(5))),
                Duration.ofMillis(random.nextInt(1 << (8 + random.nextInt(10)))),
                random.nextInt(4) == 0);
    }

    private static Behaviour platform(SplittableRandom random, Difficulty.Severity severity, Lasting lasting) {
        BehaviourBuilder platform = lasting.platform().pageSizeCap(1 + random.nextInt(40));
        platform.jobs(jobs(random, severity, lasting));
        sometimes(random, 3, () -> platform.tokenLife(Duration.ofSeconds(90)));
        if (severity == Difficulty.Severity.CALM) {
            return platform.build();
        }
        if (severity == Difficulty.Severity.WILD) {
            sometimes(random, 4, () -> platform.availability(PlatformApi.AGGREGATES, Availability.FORBIDDEN));
            sometimes(random, 6, () -> platform.requestsPerMinute(5 + random.nextInt(30)));
        }
        return platform.build().withListedOnly(PlatformHost.movingQueue(random.nextInt(8)));
    }

    private static JobBehaviour jobs(SplittableRandom random, Difficulty.Severity severity, Lasting lasting) {
        JobBehaviour.Builder jobs = lasting.jobs();
        if (severity == Difficulty.Severity.CALM) {
            return jobs.build();
        }
        jobs.time(Duration.ofSeconds(one(random, List.of(0, 4, 200)))).polls(random.nextInt(4));
        sometimes(random, 3, jobs::unknownStates);
        // A run gets over two lost jobs of an interval.
        sometimes(random, 3, () -> jobs.failing(1).cancelled(random.nextInt(2)));
        if (severity == Difficulty.Severity.WILD) {
            sometimes(random, 2, () -> jobs.failing(4));
            sometimes(random, 4, () -> jobs.life(Duration.ofSeconds(30)));
            sometimes(random, 8, () -> jobs.time(Duration.ofHours(2)));
            sometimes(random, 4, () -> jobs.atOnce(1 + random.nextInt(3)));
            sometimes(random, 4, () -> jobs.perMinute(1 + random.nextInt(4)));
        }
        return jobs.build();
    }

    private static void sometimes(SplittableRandom random, int oneIn, Runnable what) {
        if (random.nextInt(oneIn) == 0) {
            what.run();
        }
    }

    private static <T> T one(SplittableRandom random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}

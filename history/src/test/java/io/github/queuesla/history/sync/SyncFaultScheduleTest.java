package io.github.queuesla.history.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.history.day.DayAge;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.sync.SyncRequest.Scope;
import io.github.queuesla.history.testing.Crash;
import io.github.queuesla.history.testing.CrashPoints;
import io.github.queuesla.history.testing.Events;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every twelve hours for some weeks: days fail, pages come twice, runs are stopped, the process ends before or after
 * any write, rename or footer, contacts arrive late and vanish. Everything comes from the seed.
 */
class SyncFaultScheduleTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 26);
    private static final int SEEDS = Integer.getInteger("sync.seeds", 12);

    @TempDir
    Path parent;

    /** What to switch off, so that a test sees one defence alone. */
    private record World(Supplier<SyncPlanner> planner, boolean countsFail, boolean lateCorrections) {}

    private static SyncPlanner planner() {
        return new SyncPlanner(DayAge.LOOK_BACK);
    }

    /** The mistake of settling a day at once. */
    private static SyncPlanner withoutLookBack() {
        return new SyncPlanner(Duration.ZERO);
    }

    /** The mistake of keeping how far the history reaches, and of keeping it before the data. */
    private static final class WatermarkPlanner extends SyncPlanner {
        private LocalDate mark = LocalDate.MIN;

        private WatermarkPlanner() {
            super(DayAge.LOOK_BACK);
        }

        @Override
        boolean isMissing(LocalDate day, NavigableMap<LocalDate, DayFile> kept) {
            boolean missing = day.isAfter(mark);
            mark = missing ? day : mark;
            return missing;
        }
    }

    private SyncFixture fixture(long seed, World world) {
        SyncFixture fixture = new SyncFixture(parent.resolve("contacts-" + seed), seed);
        fixture.planner = world.planner().get();
        Random random = new Random(seed);
        for (int number = 0; number < 30; number++) {
            Instant start = Days.start(FIRST).plusSeconds(random.nextInt(10 * 86_400));
            // In one queue contacts appear late, in the other they vanish: counts that change twice could agree.
            boolean appears = random.nextBoolean();
            boolean changes = random.nextInt(3) == 0;
            Instant known = appears && changes ? start.plus(lateness(random, world)) : start;
            String id = "c" + number;
            String queue = appears ? "q1" : "q2";
            fixture.platform.add(Events.offered(queue, id, start), known);
            EventType end = random.nextBoolean() ? EventType.ANSWERED : EventType.ABANDONED;
            fixture.platform.add(Events.ended(end, queue, id, start.plusSeconds(random.nextInt(40_000))), known);
            if (changes && !appears) {
                fixture.platform.delete(id, start.plus(lateness(random, world)));
            }
        }
        fixture.platform.countsFail = world.countsFail();
        // Otherwise a day whose contacts all vanish would count as forgotten by the platform.
        fixture.platform.retention = DataRetention.known(Optional.empty());
        return fixture;
    }

    private static Duration lateness(Random random, World world) {
        return world.lateCorrections() && random.nextInt(3) == 0
                ? Duration.ofDays(40)
                : Duration.ofHours(48 + random.nextInt(20));
    }

    /** The fault that a schedule brings to light; empty when the folder is always right. */
    private Optional<String> fault(long seed, World world) {
        SyncFixture fixture = fixture(seed, world);
        Random random = new Random(~seed);
        fixture.platform.faults = random.nextInt(3) * 0.05;
        for (int run = 0; run < 20; run++) {
            fixture.time.advance(Duration.ofHours(12));
            runOnce(fixture, random.nextInt(3) == 0 ? CrashPoints.at(random.nextInt(80)) : CrashPoints.none());
            Optional<String> wrong = wrong(fixture);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        fixture.platform.faults = 0;
        fixture.time.advance(world.lateCorrections() ? Duration.ofDays(60) : Duration.ofDays(5));
        runOnce(fixture, CrashPoints.none());
        return unlikeTheTruth(fixture);
    }

    private static void runOnce(SyncFixture fixture, CrashPoints points) {
        SyncRequest request = new SyncRequest(Optional.of(FIRST), Optional.empty(), Scope.NEEDED, false);
        try {
            fixture.run(request, points);
        } catch (Crash ended) {
            assertThat(points.hasCrashed()).isTrue();
        } catch (CountSourceException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Whether a file has anything else than what the platform knew when it was fetched. */
    private static Optional<String> wrong(SyncFixture fixture) {
        if (!HistoryFolder.exists(fixture.folder)) {
            return Optional.empty();
        }
        HistoryView view = fixture.view();
        if (!view.damaged().isEmpty()) {
            return Optional.of("damaged: " + view.damaged());
        }
        return view.files().stream()
                .filter(file ->
                        !isTrue(fixture, file, file.footer().provenance().fetchedAt()))
                .map(file -> file.day() + " is not what the platform had")
                .findFirst();
    }

    /** Whether the folder lacks a day, or has something else than the platform knows now. */
    private static Optional<String> unlikeTheTruth(SyncFixture fixture) {
        NavigableMap<LocalDate, DayFile> days = fixture.view().byDay();
        LocalDate last = Days.of(fixture.time.instant()).minusDays(5);
        return FIRST.datesUntil(last)
                .filter(day -> !days.containsKey(day) || !isTrue(fixture, days.get(day), fixture.time.instant()))
                .map(day -> day + (days.containsKey(day) ? " differs" : " is missing"))
                .findFirst();
    }

    private static boolean isTrue(SyncFixture fixture, DayFile file, Instant when) {
        return fixture.stored(file).stream()
                .sorted(SyncFixture.ORDER)
                .toList()
                .equals(fixture.platform.truth(file.day(), when).stream()
                        .sorted(SyncFixture.ORDER)
                        .toList());
    }

    private Optional<String> firstFault(World world) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Optional<String> fault = fault(seed, world);
            if (fault.isPresent()) {
                return Optional.of("seed " + seed + ": " + fault.get());
            }
        }
        return Optional.empty();
    }

    @Test
    void theFolderIsAlwaysWhatThePlatformHad() {
        assertThat(firstFault(new World(SyncFaultScheduleTest::planner, false, true)))
                .isEmpty();
    }

    @Test
    void theLookBackAloneFindsWhatChangesWithinDays() {
        assertThat(firstFault(new World(SyncFaultScheduleTest::planner, true, false)))
                .isEmpty();
    }

    @Test
    void withoutTheLookBackSomethingIsLost() {
        assertThat(firstFault(new World(SyncFaultScheduleTest::withoutLookBack, true, false)))
                .get()
                .asString()
                .contains("differs");
    }

    @Test
    void withAMarkThatIsKeptBeforeTheDataADayIsLost() {
        assertThat(firstFault(new World(WatermarkPlanner::new, true, false)))
                .get()
                .asString()
                .contains("is missing");
    }
}

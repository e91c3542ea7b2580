package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.history.day.DayAge;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.testing.CrashPoints;
import io.github.queuesla.history.testing.CrashingFiles;
import io.github.queuesla.history.testing.Events;
import io.github.queuesla.history.testing.FakeEngine;
import io.github.queuesla.history.verify.Verification;
import io.github.queuesla.testkit.FakeTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A folder, a platform and a clock. */
final class SyncFixture {
    static final Comparator<QueueEvent> ORDER = Comparator.comparing(QueueEvent::toString);

    final FakeTime time = FakeTime.startingAt(Instant.parse("2024-03-01T12:00:00Z"));
    final SimulatedPlatform platform;
    final Path folder;

    /** How far the clock of this machine is ahead of the platform's. */
    Duration ahead = Duration.ZERO;

    SyncPlanner planner = new SyncPlanner(DayAge.LOOK_BACK);

    SyncFixture(Path folder, long seed) {
        this.folder = folder;
        this.platform = new SimulatedPlatform(time, seed);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** A conversation of an offer and an answer a second later. */
    void call(String id, String offered) {
        Instant start = Instant.parse(offered);
        platform.add(Events.offered("q1", id, start));
        platform.add(Events.ended(EventType.ANSWERED, "q1", id, start.plusSeconds(1)));
    }

    SyncSummary run() throws CountSourceException {
        return run(SyncRequest.NEEDED);
    }

    SyncSummary run(SyncRequest request) throws CountSourceException {
        return run(request, CrashPoints.none());
    }

    SyncSummary run(SyncRequest request, CrashPoints points) throws CountSourceException {
        platform.read.clear();
        platform.countRequests.clear();
        return sync(points).run(folder, request, SyncListener.NONE);
    }

    SyncPlan plan(SyncRequest request) throws CountSourceException {
        return sync(CrashPoints.none()).plan(folder, request);
    }

    private Sync sync(CrashPoints points) {
        return new Sync(
                platform.sources(),
                engine(points),
                new CrashingFiles(points),
                () -> time.instant().plus(ahead),
                planner);
    }

    static FakeEngine engine(CrashPoints points) {
        return new FakeEngine(points)
                .knowing(Comparison.SQL, SyncFixture::count)
                .knowing(Verification.SPAN, SyncFixture::span);
    }

    private static List<List<Object>> count(List<QueueEvent> events) {
        Map<List<Object>, Long> counts = new HashMap<>();
        Map<List<Object>, Long> waits = new HashMap<>();
        for (QueueEvent event : events) {
            List<Object> place = List.of(
                    Days.of(event.time()).toEpochDay(),
                    event.queue().value(),
                    event.media().name(),
                    event.type().code());
            counts.merge(place, 1L, Long::sum);
            waits.merge(place, event.waitMillis().orElse(0), Long::sum);
        }
        List<List<Object>> rows = new ArrayList<>();
        counts.forEach((place, count) -> {
            List<Object> row = new ArrayList<>(place);
            row.add(count);
            row.add(waits.getOrDefault(place, 0L));
            rows.add(row);
        });
        return rows;
    }

    private static List<List<Object>> span(List<QueueEvent> events) {
        if (events.isEmpty()) {
            return List.of(Arrays.asList(null, null));
        }
        long[] times = events.stream()
                .mapToLong(event -> event.time().toEpochMilli())
                .sorted()
                .toArray();
        return List.of(List.of(times[0], times[times.length - 1]));
    }

    HistoryView view() {
        return HistoryFolder.open(folder).view(engine(CrashPoints.none()));
    }

    /** The file of a day that the folder has. */
    DayFile file(LocalDate day) {
        return Objects.requireNonNull(view().byDay().get(day));
    }

    /** The events of a day in the folder. */
    List<QueueEvent> stored(LocalDate day) {
        DayFile file = view().byDay().get(day);
        return file == null ? List.of() : stored(file);
    }

    List<QueueEvent> stored(DayFile file) {
        return engine(CrashPoints.none()).events(file.location());
    }
}

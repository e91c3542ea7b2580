package io.github.queuesla.core.evidence;

import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The windows of a service level, and the opening hours of its queues in them. */
final class WindowHours {

    /** The open time of the windows, by those hours. */
    private static final class Doors {

        private final OpeningHours hours;
        private final NavigableMap<Instant, TimeRange> open = new TreeMap<>();
        private final NavigableMap<Instant, TimeRange> openBeforeExclusions = new TreeMap<>();

        Doors(OpeningHours hours, List<Span> windows) {
            this.hours = hours;
            OpeningHours withoutExclusions = new OpeningHours(hours.zone(), hours.week(), hours.calendar(), List.of());
            for (Span window : windows) {
                hours.openWithin(window.range()).forEach(range -> open.put(range.start(), range));
                withoutExclusions
                        .openWithin(window.range())
                        .forEach(range -> openBeforeExclusions.put(range.start(), range));
            }
        }

        Optional<ContactReason> closing(Instant time) {
            if (contains(open, time)) {
                return Optional.empty();
            }
            if (contains(openBeforeExclusions, time)) {
                return Optional.of(ContactReason.EXCLUSION);
            }
            boolean special =
                    hours.calendar().on(time.atZone(hours.zone()).toLocalDate()).isPresent();
            return Optional.of(special ? ContactReason.SPECIAL_DAY : ContactReason.OUTSIDE_HOURS);
        }

        private static boolean contains(NavigableMap<Instant, TimeRange> ranges, Instant time) {
            Map.Entry<Instant, TimeRange> before = ranges.floorEntry(time);
            return before != null && before.getValue().contains(time);
        }
    }

    private final List<Span> windows;
    private final NavigableMap<Instant, Integer> starts = new TreeMap<>();
    private final Map<QueueId, Doors> doors = new HashMap<>();

    WindowHours(LevelHours hours, List<Span> windows, Collection<Queue> queues) {
        this.windows = windows;
        for (int number = 0; number < windows.size(); number++) {
            starts.put(windows.get(number).range().start(), number);
        }
        Map<OpeningHours, Doors> byHours = new HashMap<>();
        for (Queue queue : queues) {
            hours.of(queue)
                    .ifPresent(open ->
                            doors.put(queue.id(), byHours.computeIfAbsent(open, unseen -> new Doors(open, windows))));
        }
    }

    List<Span> windows() {
        return windows;
    }

    /** The number of the window with that instant; empty outside all of them. */
    Optional<Integer> windowAt(Instant time) {
        return Optional.ofNullable(starts.floorEntry(time))
                .map(Map.Entry::getValue)
                .filter(number -> windows.get(number).range().contains(time));
    }

    /** Whether the queue is open at that instant of a window. */
    boolean isOpen(QueueId queue, Instant time) {
        return closing(queue, time).isEmpty();
    }

    /** The rule that closes the queue at that instant; empty when it is open. */
    Optional<ContactReason> closing(QueueId queue, Instant time) {
        return Optional.ofNullable(doors.get(queue)).flatMap(own -> own.closing(time));
    }
}

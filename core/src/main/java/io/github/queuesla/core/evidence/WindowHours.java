package io.github.queuesla.core.evidence;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The windows of a service level and the opening hours in them. */
final class WindowHours {

    private final ServiceLevel level;
    private final List<Span> windows;
    private final NavigableMap<Instant, Integer> starts = new TreeMap<>();
    private final NavigableMap<Instant, TimeRange> open = new TreeMap<>();
    private final NavigableMap<Instant, TimeRange> openBeforeExclusions = new TreeMap<>();

    WindowHours(ServiceLevel level, List<Span> windows) {
        this.level = level;
        this.windows = windows;
        for (int number = 0; number < windows.size(); number++) {
            TimeRange window = windows.get(number).range();
            starts.put(window.start(), number);
            level.scope().hours().ifPresent(hours -> {
                hours.openWithin(window).forEach(range -> open.put(range.start(), range));
                withoutExclusions(hours)
                        .openWithin(window)
                        .forEach(range -> openBeforeExclusions.put(range.start(), range));
            });
        }
    }

    private static OpeningHours withoutExclusions(OpeningHours hours) {
        return new OpeningHours(hours.zone(), hours.week(), hours.calendar(), List.of());
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

    /** Whether that instant of a window is open. */
    boolean isOpen(Instant time) {
        return level.scope().hours().isEmpty() || contains(open, time);
    }

    /** The rule that closes that instant; empty when it is open. */
    Optional<ContactReason> closing(Instant time) {
        if (isOpen(time)) {
            return Optional.empty();
        }
        OpeningHours hours = level.scope().hours().orElseThrow();
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

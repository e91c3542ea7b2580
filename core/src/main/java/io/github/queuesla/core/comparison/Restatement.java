package io.github.queuesla.core.comparison;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A settled result beside what is known today, window by window. Immutable.
 *
 * @param windows the windows of all service levels: those of the settled result, then those that only today's has
 */
public record Restatement(List<Window> windows) {

    /** The place of a window. */
    private record Place(String level, String window) {}

    /**
     * A service level in a window. Immutable.
     *
     * @param level the service level, as its contract defines it
     * @param result the result
     */
    public record Side(ServiceLevel level, WindowResult result) {

        private Optional<QueueResult> row(QueueId queue) {
            return result.rows().stream()
                    .filter(row -> row.queue().id().equals(queue))
                    .findFirst();
        }
    }

    /**
     * A window on all sides. Immutable.
     *
     * @param level the name of the service level
     * @param label the name of the window
     * @param settled as it was settled; empty when the settled contract does not have it
     * @param corrected by the settled contract, with today's contacts
     * @param today by today's contract, with today's contacts; empty when that contract does not have it
     */
    public record Window(
            String level, String label, Optional<Side> settled, Optional<Side> corrected, Optional<Side> today) {

        /** Whether a number of the window, or of one of its queues, is another today. */
        public boolean isChanged() {
            return !settled.map(Window::numbers).equals(today.map(Window::numbers))
                    || queues().stream().anyMatch(QueueRow::isChanged);
        }

        private static List<Object> numbers(Side side) {
            WindowResult result = side.result();
            return List.of(result.outcome(), result.pooled(), result.counts());
        }

        /** The queues of the window, by their order in the settled result, then in today's. */
        public List<QueueRow> queues() {
            Set<QueueId> ids = new LinkedHashSet<>();
            for (Optional<Side> side : List.of(settled, today)) {
                side.ifPresent(found ->
                        found.result().rows().forEach(row -> ids.add(row.queue().id())));
            }
            return ids.stream()
                    .map(id -> new QueueRow(
                            this, settled.flatMap(side -> side.row(id)), today.flatMap(side -> side.row(id))))
                    .toList();
        }
    }

    /**
     * A queue in a window. Immutable.
     *
     * @param window the window
     * @param settled its row as it was settled
     * @param today its row today
     */
    public record QueueRow(Window window, Optional<QueueResult> settled, Optional<QueueResult> today) {

        /** Whether its counts are others today. */
        public boolean isChanged() {
            return !settled.map(QueueRow::numbers).equals(today.map(QueueRow::numbers));
        }

        private static List<Object> numbers(QueueResult row) {
            return List.of(row.attainment(), row.counts());
        }

        /** The queue as it is called today; else as it was called then. */
        public Queue queue() {
            return today.or(() -> settled).orElseThrow().queue();
        }
    }

    public Restatement {
        windows = List.copyOf(windows);
    }

    /**
     * The comparison of three results.
     *
     * @param settled the settled contacts by the settled contract
     * @param corrected today's contacts by the settled contract
     * @param today today's contacts by today's contract
     */
    public static Restatement of(Result settled, Result corrected, Result today) {
        Map<Place, Side> then = sides(settled);
        Map<Place, Side> between = sides(corrected);
        Map<Place, Side> now = sides(today);
        Set<Place> places = new LinkedHashSet<>(then.keySet());
        places.addAll(now.keySet());
        List<Window> windows = new ArrayList<>();
        for (Place place : places) {
            windows.add(new Window(
                    place.level(),
                    place.window(),
                    Optional.ofNullable(then.get(place)),
                    Optional.ofNullable(between.get(place)),
                    Optional.ofNullable(now.get(place))));
        }
        return new Restatement(windows);
    }

    private static Map<Place, Side> sides(Result result) {
        Map<Place, Side> sides = new LinkedHashMap<>();
        for (ServiceLevelResult level : result.levels()) {
            for (WindowResult window : level.windows()) {
                sides.put(new Place(level.level().name(), window.span().label()), new Side(level.level(), window));
            }
        }
        return sides;
    }
}
